use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(alias = "Active")]
    Enabled,
}

fn main() {}
