use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "lowercase")]
struct CreateToken {
    r#type: String,
    #[api(alias = "type")]
    kind: String,
}

fn main() {}
