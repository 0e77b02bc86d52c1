use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle { #[api(min_length = 1)] radius: Radius },
}

type Radius = f64;

fn main() {}
