use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum = ;)]
    ttl: i32,
}

fn main() {}
