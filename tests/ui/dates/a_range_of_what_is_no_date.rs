use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(date_range(min = now))]
    expires: String,
}

fn main() {}
