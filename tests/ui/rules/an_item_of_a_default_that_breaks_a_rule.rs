use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = ["all", ""], items(min_length = 1))]
    scope: Vec<String>,
}

fn main() {}
