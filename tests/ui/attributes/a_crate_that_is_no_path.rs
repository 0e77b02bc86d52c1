use model_core::ApiModel;

#[derive(ApiModel)]
#[api(crate = 5)]
struct CreateToken {
    name: String,
}

fn main() {}
