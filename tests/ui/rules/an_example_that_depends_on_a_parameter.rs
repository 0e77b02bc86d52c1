use model_core::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
    #[api(example = std::mem::size_of::<T>())]
    size: usize,
}

fn main() {}
