use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(secret, example = "hunter2")]
    password: String,
}

fn main() {}
