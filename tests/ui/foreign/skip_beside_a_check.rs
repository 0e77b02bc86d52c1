use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(skip, check = |cache| *cache < 5)]
    cache: u32,
}

fn main() {}
