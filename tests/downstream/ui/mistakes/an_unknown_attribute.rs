use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(min_lenght = 1)]
    name: String,
}

fn main() {}
