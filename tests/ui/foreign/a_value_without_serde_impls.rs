use model_core::ApiModel;

struct Place;

#[derive(ApiModel)]
#[api(external)]
enum Target {
    Place(#[api(serde)] Place),
    Anywhere,
}

fn main() {}
