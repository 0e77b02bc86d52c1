use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(other, rename = "unknown")]
    Unknown(String),
}

fn main() {}
