use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename_all = "lowercase")]
enum Status {
    OnHold,
    #[api(rename = "onhold")]
    Paused,
}

fn main() {}
