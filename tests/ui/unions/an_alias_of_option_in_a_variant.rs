use model_core::ApiModel;

type Maybe = Option<f64>;

#[derive(ApiModel)]
#[api(external)]
enum Shape {
    Circle { radius: Maybe },
}

fn main() {}
