use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type", rename_all_fields = "lowercase")]
enum Shape {
    Circle { radius: f64, r#type: String },
    Point,
}

fn main() {}
