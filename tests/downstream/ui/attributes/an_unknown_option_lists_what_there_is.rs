use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum(1, help = "longer"))]
    ttl: i32,
}

fn main() {}
