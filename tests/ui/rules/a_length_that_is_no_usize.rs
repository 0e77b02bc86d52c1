use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(max_length = LONGEST)]
    name: String,
}

const LONGEST: u8 = 64;

fn main() {}
