use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type")]
enum Shape {
    Circle { radius: f64 },
    #[api(alias = "Circle")]
    Disc { radius: f64 },
}

fn main() {}
