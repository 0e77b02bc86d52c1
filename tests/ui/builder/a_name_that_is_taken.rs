use model_core::ApiModel;

struct CreateTokenBuilder;

#[derive(ApiModel)]
struct CreateToken {
    name: String,
}

fn main() {}
