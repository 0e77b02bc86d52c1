use model_core::ApiModel;

struct Owner;

#[derive(ApiModel)]
#[api(tag = "kind")]
enum Event {
    Created {
        #[api(flatten)]
        owner: Option<Owner>,
    },
}

fn main() {}
