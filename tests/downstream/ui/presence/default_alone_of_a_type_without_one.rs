use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default)]
    owner: Owner,
}

#[derive(ApiModel)]
struct Owner {
    name: String,
}

fn main() {}
