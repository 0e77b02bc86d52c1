use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(minimum = 1)]
    name: String,
}

fn main() {}
