use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(const_value = "token", max_length = 4)]
    kind: String,
}

fn main() {}
