use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(exclusive_minimum = 1, exclusive_maximum = 2)]
    ttl: i32,
}

fn main() {}
