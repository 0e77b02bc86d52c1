use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde, min_length = 1)]
    address: std::net::IpAddr,
}

fn main() {}
