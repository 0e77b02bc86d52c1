use model_core::ApiModel;

#[derive(ApiModel)]
enum Shape {
    Circle { radius: f64 },
    Point,
}

fn main() {}
