use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(pattern = "^[a-z]+$")]
    name: String,
}

fn main() {}
