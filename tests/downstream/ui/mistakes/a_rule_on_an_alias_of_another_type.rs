use model_core::ApiModel;

type Size = u8;

#[derive(ApiModel)]
struct Team {
    #[api(min_length = 1)]
    size: Size,
}

fn main() {}
