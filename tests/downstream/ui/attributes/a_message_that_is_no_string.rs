use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum(1, message = 5))]
    ttl: i32,
}

fn main() {}
