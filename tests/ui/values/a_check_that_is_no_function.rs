use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule("low <= high"))]
struct Range {
    #[api(check = "is_even")]
    low: i32,
    high: i32,
}

fn main() {}
