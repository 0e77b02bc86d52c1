use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule)]
struct Range {
    low: i32,
    high: i32,
}

fn main() {}
