use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Circle(f64),
    Point,
}

fn main() {}
