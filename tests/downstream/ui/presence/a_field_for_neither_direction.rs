use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(read_only, write_only)]
    name: Option<String>,
}

fn main() {}
