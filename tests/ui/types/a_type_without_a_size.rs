use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    scope: Box<[String]>,
    check: Option<Box<dyn Fn(i32) -> bool>>,
}

fn main() {}
