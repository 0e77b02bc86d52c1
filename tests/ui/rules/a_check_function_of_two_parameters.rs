use model_core::{ApiModel, Context};

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = is_free)]
    name: String,
}

fn is_free(name: &str, cx: &Context) -> bool {
    cx.data::<String>().is_none_or(|taken| taken != name)
}

fn main() {}
