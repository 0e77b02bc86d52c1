use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = |name| name.len())]
    name: String,
}

fn main() {}
