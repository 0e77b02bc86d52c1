use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(multiple_of = 0)]
    ttl: i32,
}

fn main() {}
