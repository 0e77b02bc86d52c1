use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = 1)]
    #[api(maximum = 5, minimum = 2)]
    ttl: i32,
}

fn main() {}
