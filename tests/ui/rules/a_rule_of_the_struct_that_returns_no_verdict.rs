use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule(|range| range.high - range.low, code = "order"))]
struct Range {
    low: i32,
    high: i32,
}

fn main() {}
