use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    bits: (bool, bool, bool, bool, bool, bool, bool, bool, bool),
}

fn main() {}
