use model_core::ApiModel;

type Maybe<T> = Option<T>;

#[derive(ApiModel)]
struct CreateToken {
    name: Maybe<String>,
}

fn main() {}
