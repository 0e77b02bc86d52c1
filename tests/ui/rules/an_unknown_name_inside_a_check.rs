use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = |name| name != other)]
    name: String,
}

fn main() {}
