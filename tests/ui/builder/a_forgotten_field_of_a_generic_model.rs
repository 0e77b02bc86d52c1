use model_core::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
    next: String,
}

fn main() {
    let _ = Page::<i32>::builder().next("2").build();
}
