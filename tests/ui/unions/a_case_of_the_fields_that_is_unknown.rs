use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external, rename_all_fields = "camel")]
enum Shape {
    Circle { outer_radius: f64 },
}

fn main() {}
