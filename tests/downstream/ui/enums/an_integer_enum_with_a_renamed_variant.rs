use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer)]
enum Level {
    #[api(rename = "low")]
    Low,
}

fn main() {}
