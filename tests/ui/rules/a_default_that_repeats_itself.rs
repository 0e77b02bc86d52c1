use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = ["all", "all"], unique_items)]
    scope: Vec<String>,
}

fn main() {}
