use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(required, default = 60)]
    ttl: i32,
}

fn main() {}
