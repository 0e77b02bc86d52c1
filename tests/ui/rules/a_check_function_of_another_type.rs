use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(check = is_even)]
    name: String,
}

fn is_even(number: &i32) -> bool {
    number % 2 == 0
}

fn main() {}
