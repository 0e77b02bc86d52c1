use model_core::ApiModel;

struct Place;

#[derive(ApiModel)]
struct Page<T> {
    #[api(serde)]
    items: Vec<T>,
}

#[derive(ApiModel)]
struct Answer {
    places: Page<Place>,
}

fn main() {}
