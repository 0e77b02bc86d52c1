use model_core::ApiModel;

#[derive(ApiModel)]
#[api(content = "value")]
enum Shape {
    Circle { radius: f64 },
    Point,
}

fn main() {}
