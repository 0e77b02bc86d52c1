use model_core::ApiModel;

type Number = u16;

#[derive(ApiModel)]
#[api(min_length = 2)]
struct Port(Number);

fn main() {}
