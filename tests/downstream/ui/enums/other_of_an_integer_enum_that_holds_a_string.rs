use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer)]
enum Level {
    Low,
    #[api(other)]
    Unknown(String),
}

fn main() {}
