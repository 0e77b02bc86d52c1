use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(alias = "name")]
    name: String,
}

fn main() {}
