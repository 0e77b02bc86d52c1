use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(rename("displayName"))]
    name: String,
}

fn main() {}
