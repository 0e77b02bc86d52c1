use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type", integer)]
enum Shape {
    Circle { radius: f64 },
    Point,
}

fn main() {}
