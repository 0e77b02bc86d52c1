use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(skip = true)]
    cache: u32,
}

fn main() {}
