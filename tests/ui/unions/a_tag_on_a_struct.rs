use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
struct Shape {
    radius: f64,
}

fn main() {}
