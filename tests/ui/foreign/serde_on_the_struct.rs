use model_core::ApiModel;

#[derive(ApiModel)]
#[api(serde)]
struct CreateToken {
    name: String,
}

fn main() {}
