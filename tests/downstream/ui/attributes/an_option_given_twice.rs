use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum(1, code = "low", code = "short"))]
    ttl: i32,
}

fn main() {}
