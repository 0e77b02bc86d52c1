use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Target {
    Address(#[api(skip)] String),
    Anywhere,
}

fn main() {}
