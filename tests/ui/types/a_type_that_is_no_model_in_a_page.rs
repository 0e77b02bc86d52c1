use model_core::ApiModel;

#[derive(ApiModel)]
struct Page<T> {
    items: Vec<T>,
}

struct Scope;

#[derive(ApiModel)]
struct Answer {
    #[api(min_length = 1)]
    name: String,
    scopes: Page<Scope>,
}

fn main() {
    let answer = Answer::from_json("{}").unwrap();
    let again = Answer::builder().name("x").scopes(answer.scopes).build();
    let _ = again.map(|answer| answer.to_json());
}
