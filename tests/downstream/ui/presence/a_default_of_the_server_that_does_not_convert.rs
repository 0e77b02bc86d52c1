use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = "60")]
    ttl: Option<i32>,
}

fn main() {}
