use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "camelcase")]
struct CreateToken {
    name: String,
}

fn main() {}
