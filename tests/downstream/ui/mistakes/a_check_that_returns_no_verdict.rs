use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(check = |name| name.len())]
    name: String,
}

fn main() {}
