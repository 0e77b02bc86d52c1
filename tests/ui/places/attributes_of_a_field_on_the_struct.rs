use model_core::ApiModel;

#[derive(ApiModel)]
#[api(alias = "token", required, default, example = 5, secret, read_only, write_only)]
#[api(flatten, additional_properties, serde, with = module, skip, precision = seconds)]
#[api(required_if(name = "a"), required_unless(name = "a"))]
struct CreateToken {
    name: String,
}

fn main() {}
