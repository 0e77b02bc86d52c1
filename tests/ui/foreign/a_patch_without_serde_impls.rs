use model_core::{ApiModel, Patch};

struct Place;

#[derive(ApiModel)]
struct UpdateToken {
    #[api(serde)]
    place: Patch<Place>,
}

fn main() {
    let _ = UpdateToken::builder().place(Place).build();
}
