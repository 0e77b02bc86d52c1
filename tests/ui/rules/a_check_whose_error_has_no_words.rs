use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = |_| Err::<(), _>(vec![1]))]
    name: String,
}

fn main() {}
