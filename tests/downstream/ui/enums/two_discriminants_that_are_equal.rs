use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer)]
enum Level {
    Low = 1,
    High = 1,
}

fn main() {}
