use model_core::ApiModel;

#[derive(ApiModel)]
#[api(min_length = 2)]
struct Port(u16);

fn main() {}
