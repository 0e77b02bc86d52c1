use model_core::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
}

struct Scope;

fn main() {
    let _ = Page::<Scope>::from_json("{}");
}
