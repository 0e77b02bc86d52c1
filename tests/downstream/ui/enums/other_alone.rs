use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[api(other)]
    Unknown(String),
}

fn main() {}
