use model_core::ApiModel;

#[derive(ApiModel)]
#[api(tag = "kind")]
enum Target {
    Address(#[api(serde)] std::net::IpAddr),
    Anywhere,
}

fn main() {}
