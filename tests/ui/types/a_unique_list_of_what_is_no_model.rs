use model_core::ApiModel;

struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(unique_items, min_items = 1)]
    scope: Vec<Scope>,
}

fn main() {}
