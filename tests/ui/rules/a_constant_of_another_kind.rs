use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(const_value = 5)]
    kind: String,
}

fn main() {}
