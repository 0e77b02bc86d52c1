use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule(|range| range.low <= range.high, field = hihg))]
struct Range {
    low: i32,
    high: i32,
}

fn main() {}
