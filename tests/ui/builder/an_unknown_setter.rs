use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    name: String,
    owner: String,
    ttl: Option<i32>,
    #[api(default = 3)]
    retries: i32,
}

fn main() {
    let _ = CreateToken::builder().nmae("ci");
}
