use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Point,
    Circle(Circle),
}

#[derive(ApiModel)]
struct Circle {
    radius: f64,
    #[api(rename = "type")]
    kind: String,
}

fn main() {}
