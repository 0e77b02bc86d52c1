use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(other)]
    Unknown(String),
    #[api(other)]
    Odd(String),
}

fn main() {}
