use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(min_length = 1)]
    ttl: i32,
}

fn main() {}
