use model_core::ApiModel;

#[derive(ApiModel)]
#[api(colour = "red")]
struct CreateToken {
    name: String,
}

fn main() {}
