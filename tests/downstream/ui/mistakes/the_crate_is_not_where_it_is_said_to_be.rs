use model_core::ApiModel;

#[derive(ApiModel)]
#[api(crate = ::model_kernel)]
struct Team {
    name: String,
}

fn main() {}
