use model_core::ApiModel;

type Maybe<T> = Option<T>;

#[derive(ApiModel)]
struct CreateToken {
    #[api(serde)]
    address: Maybe<std::net::IpAddr>,
}

fn main() {}
