use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(check = |name| name.trimmed() == name)]
    name: String,
}

fn main() {}
