use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Rectangle(f64, f64),
}

fn main() {}
