use model_core::ApiModel;

#[derive(ApiModel)]
#[api(deny_unknown_fields)]
enum Status {
    Active,
}

fn main() {}
