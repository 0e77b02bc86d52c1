use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    name: Option<Option<String>>,
}

fn main() {}
