use model_core::ApiModel;

#[derive(ApiModel)]
#[api(integer)]
#[repr(u64)]
enum Level {
    Low,
    High = u64::MAX,
}

fn main() {}
