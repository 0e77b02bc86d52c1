use model_core::ApiModel;

#[derive(ApiModel)]
struct Base {
    id: String,
}

#[derive(ApiModel)]
struct Search {
    #[api(flatten, rename = "base", alias = "super")]
    base: Base,
    #[api(flatten, additional_properties)]
    both: Base,
}

fn main() {}
