use model_core::ApiModel;

#[derive(ApiModel)]
enum Kind {
    Token,
}

fn main() {}
