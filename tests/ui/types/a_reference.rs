use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    name: &'static str,
}

fn main() {}
