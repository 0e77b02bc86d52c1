use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(skip, default = 5)]
    cache: u32,
}

fn main() {}
