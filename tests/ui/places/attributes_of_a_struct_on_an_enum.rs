use model_core::ApiModel;

#[derive(ApiModel)]
#[api(builder = NewStatus)]
enum Status {
    Active,
}

fn main() {}
