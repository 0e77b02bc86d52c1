use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(default = 5)]
    name: String,
}

fn main() {}
