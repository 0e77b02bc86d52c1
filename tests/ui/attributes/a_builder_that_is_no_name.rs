use model_core::ApiModel;

#[derive(ApiModel)]
#[api(builder = "Token Maker")]
struct CreateToken {
    name: String,
}

fn main() {}
