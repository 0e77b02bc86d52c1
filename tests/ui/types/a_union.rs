use model_core::ApiModel;

#[derive(ApiModel)]
union Bits {
    float: f32,
    int: i32,
}

fn main() {}
