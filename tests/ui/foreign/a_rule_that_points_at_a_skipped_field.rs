use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule(|token| token.cache > 5, field = cache))]
struct CreateToken {
    #[api(skip)]
    cache: u32,
}

fn main() {}
