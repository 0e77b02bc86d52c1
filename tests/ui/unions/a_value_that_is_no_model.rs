use model_core::ApiModel;

struct Radius(f64);

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle(Radius),
    Point,
}

fn main() {
    let _ = Shape::Circle(Radius(1.0)).validate();
}
