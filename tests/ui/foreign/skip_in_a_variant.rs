use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "kind")]
enum Target {
    Address {
        address: String,
        #[api(skip)]
        cache: Option<u64>,
    },
    Anywhere,
}

fn main() {}
