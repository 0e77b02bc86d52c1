use model_core::ApiModel;

#[derive(ApiModel)]
enum Status {
    #[api(min_length = 1)]
    Active,
}

fn main() {}
