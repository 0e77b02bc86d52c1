use model_core::ApiModel;

#[derive(ApiModel)]
#[api(maximum = 65_536)]
struct Port(u16);

fn main() {}
