use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = kind)]
enum Shape {
    Circle { radius: f64 },
    Point,
}

fn main() {}
