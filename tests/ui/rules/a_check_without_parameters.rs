use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = || true)]
    name: String,
}

fn main() {}
