use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    scope: Vec<&'static str>,
}

fn main() {}
