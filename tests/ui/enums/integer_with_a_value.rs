use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer = "i32")]
enum Level {
    Low,
}

fn main() {}
