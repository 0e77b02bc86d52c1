use model_core::ApiModel;

#[derive(ApiModel)]
struct Team {
    #[api(date_range(min = founded + 1 year))]
    closed: Date,
}

type Date = i32;

fn main() {}
