use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    Active,
    #[api(other)]
    Unknown,
}

fn main() {}
