use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Circle { radius: f64 },
    #[api(other)]
    Unknown(String),
}

fn main() {}
