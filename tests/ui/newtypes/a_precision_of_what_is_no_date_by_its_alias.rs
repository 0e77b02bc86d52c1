use model_core::ApiModel;

type Stamp = String;

#[derive(ApiModel)]
#[api(precision = seconds)]
struct Expiry(Stamp);

fn main() {}
