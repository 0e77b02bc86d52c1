use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(rename = "cached", skip)]
    cache: u32,
}

fn main() {}
