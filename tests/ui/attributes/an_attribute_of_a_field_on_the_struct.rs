use model_core::ApiModel;

#[derive(ApiModel)]
#[api(secret)]
struct CreateToken {
    name: String,
}

fn main() {}
