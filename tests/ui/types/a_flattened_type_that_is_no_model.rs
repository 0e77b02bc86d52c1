use model_core::ApiModel;

struct Owner;

#[derive(ApiModel)]
struct CreateToken {
    #[api(flatten)]
    owner: Owner,
}

fn main() {
    let _ = CreateToken::builder().owner(Owner).build();
}
