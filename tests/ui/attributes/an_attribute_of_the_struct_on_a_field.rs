use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(deny_unknown_fields)]
    name: String,
}

fn main() {}
