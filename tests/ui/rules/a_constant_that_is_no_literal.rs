use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(const_value = KIND)]
    kind: String,
}

const KIND: &str = "token";

fn main() {}
