use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(format = "email")]
    name: String,
}

fn main() {}
