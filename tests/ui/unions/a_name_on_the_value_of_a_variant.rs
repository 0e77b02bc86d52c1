use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle(#[api(rename = "radius")] f64),
}

fn main() {}
