use model_core::ApiModel;

#[derive(ApiModel)]
#[api(serde)]
struct Address(std::net::IpAddr);

fn main() {}
