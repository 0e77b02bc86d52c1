use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = |name, cx, field| true)]
    name: String,
}

fn main() {}
