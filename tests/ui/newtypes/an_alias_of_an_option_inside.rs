use model_core::ApiModel;

type Nickname = Option<String>;

#[derive(ApiModel)]
struct Name(Nickname);

fn main() {}
