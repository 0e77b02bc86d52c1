use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[api(title = "Active")]
    Active,
}

fn main() {}
