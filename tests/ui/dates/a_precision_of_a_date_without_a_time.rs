use chrono::NaiveDate;
use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(precision = seconds)]
    expires: NaiveDate,
}

fn main() {}
