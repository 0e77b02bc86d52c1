use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(maximum = LARGEST)]
    ttl: i32,
}

fn main() {}
