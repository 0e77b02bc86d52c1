use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = Owner { name: String::new() })]
    owner: Option<Owner>,
}

#[derive(ApiModel)]
struct Owner {
    name: String,
}

fn main() {}
