use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle(#[api(default = 1.0)] f64),
}

fn main() {}
