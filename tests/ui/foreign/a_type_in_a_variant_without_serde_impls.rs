use model_core::ApiModel;

struct Place;

#[derive(ApiModel)]
#[api(external)]
enum Target {
    Named {
        #[api(serde)]
        place: Place,
    },
    Anywhere,
}

fn main() {}
