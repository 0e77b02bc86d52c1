use model_core::ApiModel;
use std::collections::BTreeMap;

struct Scope;

#[derive(ApiModel)]
struct CreateToken {
    #[api(max_properties = 3, values(check = |_| true))]
    scopes: Option<Box<BTreeMap<String, Scope>>>,
}

fn main() {}
