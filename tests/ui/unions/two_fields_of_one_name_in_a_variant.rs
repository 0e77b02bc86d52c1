use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "type", rename_all_fields = "camelCase")]
enum Shape {
    #[allow(non_snake_case)]
    Circle { outer_radius: f64, outerRadius: f64 },
}

fn main() {}
