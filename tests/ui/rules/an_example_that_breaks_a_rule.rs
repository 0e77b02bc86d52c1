use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(min_length = 3, example = "ci", example = "nightly")]
    name: String,
}

fn main() {}
