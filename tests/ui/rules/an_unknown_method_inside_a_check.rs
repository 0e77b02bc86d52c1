use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = |name| name.is_trimmed())]
    name: String,
}

fn main() {}
