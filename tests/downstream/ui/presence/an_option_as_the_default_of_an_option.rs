use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(default = Some(43_200))]
    seconds: Option<i32>,
}

fn main() {}
