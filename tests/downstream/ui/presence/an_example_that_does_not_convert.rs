use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(example = NAME)]
    ttl: i32,
}

const NAME: &str = "ci";

fn main() {}
