use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = 300)]
    level: u8,
}

fn main() {}
