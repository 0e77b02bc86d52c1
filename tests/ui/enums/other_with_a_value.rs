use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(other = "unknown")]
    Unknown(String),
}

fn main() {}
