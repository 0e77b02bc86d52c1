use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = |name| name.len() == "1")]
    name: String,
}

fn main() {}
