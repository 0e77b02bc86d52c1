use model_core::ApiModel;

use std::collections::BTreeMap;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = [("retries", 9)], values(maximum = 5))]
    limits: BTreeMap<String, u8>,
}

fn main() {}
