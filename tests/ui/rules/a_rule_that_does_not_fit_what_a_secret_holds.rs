use model_core::{ApiModel, Secret};

#[derive(ApiModel)]
struct CreateToken {
    #[api(min_length = 4)]
    pin: Secret<u32>,
}

fn main() {}
