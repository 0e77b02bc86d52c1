use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(title = Token)]
    name: String,
}

fn main() {}
