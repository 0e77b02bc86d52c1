use model_core::ApiModel;

#[derive(ApiModel)]
struct Circle {
    radius: f64,
}

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Circle(Option<Circle>),
    Point,
}

fn main() {}
