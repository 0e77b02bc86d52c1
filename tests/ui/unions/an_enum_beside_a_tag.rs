use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Point,
    Circle(Size),
}

#[derive(ApiModel)]
enum Size {
    Small,
    Large,
}

fn main() {}
