use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(maximum = 256)]
    ttl: u8,
}

fn main() {}
