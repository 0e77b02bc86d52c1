use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(read_only = true)]
    name: Option<String>,
}

fn main() {}
