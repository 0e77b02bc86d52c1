use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(minimum(15, code = ""))]
    seconds: u32,
}

fn main() {}
