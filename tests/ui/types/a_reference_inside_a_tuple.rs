use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    scope: (i32, &'static str),
}

fn main() {}
