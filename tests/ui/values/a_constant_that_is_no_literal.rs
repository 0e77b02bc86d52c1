use model_core::ApiModel;

const KIND: &str = "token";

#[derive(ApiModel)]
struct CreateToken {
    #[api(const_value = KIND)]
    kind: String,
}

fn main() {}
