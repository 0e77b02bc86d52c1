use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Point,
    Round(Round),
}

#[derive(ApiModel)]
#[api(tag = "type")]
enum Round {
    Circle { radius: f64 },
}

fn main() {}
