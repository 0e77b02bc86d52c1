use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "Title Case")]
struct CreateToken {
    name: String,
}

fn main() {}
