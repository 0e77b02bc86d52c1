use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer)]
enum Level {
    Low = 1,
    #[api(other)]
    Unknown(i64),
}

fn main() {}
