use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde, flatten)]
    address: std::net::IpAddr,
}

fn main() {}
