use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = 1 maximum = 5)]
    ttl: i32,
}

fn main() {}
