use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = "is_trimmed")]
    name: String,
}

fn main() {}
