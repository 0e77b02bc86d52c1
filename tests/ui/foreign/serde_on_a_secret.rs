use std::net::IpAddr;

use model_core::{ApiModel, Secret};

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde)]
    address: Option<Secret<IpAddr>>,
}

fn main() {}
