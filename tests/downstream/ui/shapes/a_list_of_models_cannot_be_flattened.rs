use model_core::ApiModel;

#[derive(ApiModel)]
struct Base {
    id: String,
}

type Bases = Vec<Base>;

#[derive(ApiModel)]
struct Search {
    #[api(flatten)]
    bases: Bases,
}

fn main() {}
