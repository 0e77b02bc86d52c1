use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type", integer)]
struct CreateToken {
    name: String,
}

fn main() {}
