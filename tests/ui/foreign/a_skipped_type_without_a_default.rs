use model_core::ApiModel;

struct Cache;

#[derive(ApiModel)]
struct CreateToken {
    #[api(skip)]
    cache: Cache,
    name: String,
}

fn main() {
    let token = CreateToken::builder().name("x").build().unwrap();
    let _ = (token.to_json(), token.cache);
}
