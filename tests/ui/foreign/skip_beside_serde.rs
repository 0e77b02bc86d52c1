use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(skip, serde)]
    cache: u32,
}

fn main() {}
