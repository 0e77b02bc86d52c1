use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer)]
enum Level {
    Low,
    Exact(i64),
}

fn main() {}
