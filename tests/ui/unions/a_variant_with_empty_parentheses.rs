use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle { radius: f64 },
    Point(),
}

fn main() {}
