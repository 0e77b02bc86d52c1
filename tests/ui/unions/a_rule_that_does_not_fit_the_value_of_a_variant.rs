use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle(#[api(min_length = 1)] f64),
}

fn main() {}
