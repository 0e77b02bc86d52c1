use model_core::ApiModel;

#[derive(ApiModel)]
struct Base {
    id: String,
}

#[derive(ApiModel)]
struct Other {
    #[api(alias = "id")]
    key: String,
}

#[derive(ApiModel)]
struct Search {
    #[api(flatten)]
    base: Base,
    #[api(flatten)]
    other: Other,
}

fn main() {}
