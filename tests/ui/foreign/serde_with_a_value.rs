use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde = "module")]
    address: std::net::IpAddr,
}

fn main() {}
