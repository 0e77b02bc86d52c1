use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum(1, mesage = "too short"))]
    ttl: i32,
}

fn main() {}
