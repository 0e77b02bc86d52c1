use model_core::ApiModel;

#[derive(ApiModel)]
struct Position {
    #[api(min_items = 4)]
    axes: [f64; 3],
}

fn main() {}
