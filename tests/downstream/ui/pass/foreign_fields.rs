#![deny(warnings)]

use model_core::ApiModel;
use std::net::IpAddr;

#[derive(ApiModel)]
struct Server {
    #[api(serde)]
    address: IpAddr,
    #[api(serde, check = |all| !all.is_empty())]
    others: Option<Vec<IpAddr>>,
    #[api(skip)]
    checked: bool,
}

fn main() {
    let server = Server::from_json(r#"{"address":"::1","others":["::2"]}"#).unwrap();
    assert_eq!(server.to_json().unwrap(), r#"{"address":"::1","others":["::2"]}"#);
    let server = server.to_builder().others(vec![]).checked(true).build_unvalidated();
    assert_eq!((server.validate().unwrap_err().len(), server.address.is_ipv6()), (1, true));
    assert!(server.checked && server.others.is_some());
}
