use model_core::ApiModel;
use std::collections::HashMap;

#[derive(ApiModel)]
struct Team {
    members: HashMap<u8, String>,
}

fn main() {}
