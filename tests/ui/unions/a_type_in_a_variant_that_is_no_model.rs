use model_core::ApiModel;

struct Radius(f64);

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle { radius: Radius },
}

fn main() {}
