use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(items(minimum = 1))]
    range: (i32, i32),
}

fn main() {}
