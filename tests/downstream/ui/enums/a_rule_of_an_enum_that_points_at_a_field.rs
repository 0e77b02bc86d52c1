use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rule(|_| true, field = Active))]
enum Status {
    Active,
}

fn main() {}
