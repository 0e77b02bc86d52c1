use model_core::ApiModel;

#[derive(ApiModel)]
#[api(untagged)]
enum Shape {
    #[api(rename = "circle")]
    Circle { radius: f64 },
}

fn main() {}
