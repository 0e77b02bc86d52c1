use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(length(min = 1, max = 64))]
    name: String,
    #[api(nested)]
    owner: Owner,
    #[api(skip_serializing_if = "Option::is_none")]
    seconds: Option<i32>,
}

#[derive(ApiModel)]
struct Owner {}

fn main() {}
