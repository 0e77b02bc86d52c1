use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(const_value = "token", default = "key")]
    kind: String,
}

fn main() {}
