use model_core::ApiModel;

#[derive(ApiModel)]
#[api(read_only)]
struct CreateToken {
    name: String,
}

fn main() {}
