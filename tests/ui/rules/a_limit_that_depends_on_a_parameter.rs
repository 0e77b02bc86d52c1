use model_core::ApiModel;

#[derive(ApiModel)]
struct Batch<const N: usize> {
    #[api(max_items = N)]
    items: Vec<String>,
}

fn main() {}
