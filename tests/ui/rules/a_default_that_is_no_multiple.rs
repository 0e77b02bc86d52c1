use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(multiple_of = 0.05, default = 4.33)]
    price: f64,
}

fn main() {}
