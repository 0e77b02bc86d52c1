use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[api(alias = "Active")]
    Active,
}

fn main() {}
