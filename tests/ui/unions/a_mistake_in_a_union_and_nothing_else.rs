use model_core::ApiModel;

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type")]
enum Shape {
    Circle { #[api(minimun = 1)] radius: f64 },
    Point,
}

impl std::fmt::Display for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a shape")
    }
}

#[derive(ApiModel)]
struct Drawing {
    shapes: Vec<Shape>,
}

fn main() {
    let shape = Shape::Circle { radius: 1.0 };
    let _ = Drawing::builder().shapes([shape.clone()]).build_unvalidated().shapes == [shape.clone()];
    let _ = Shape::from_json(shape.to_json().unwrap_or_default());
}
