use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimun = 1)]
    ttl: i32,
}

fn main() {}
