use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type", content = "type")]
enum Shape {
    Circle { radius: f64 },
    Point,
}

fn main() {}
