use model_core::ApiModel;

const STEP: u32 = 0;

#[derive(ApiModel)]
struct CreateToken {
    #[api(multiple_of = STEP)]
    seconds: u32,
}

fn main() {}
