use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = "ci")]
    name: Patch<String>,
}

fn main() {}
