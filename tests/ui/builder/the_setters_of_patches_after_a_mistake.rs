use model_core::{ApiModel, Patch};

#[derive(ApiModel)]
struct ChangeToken {
    #[api(requird)]
    name: Patch<String>,
    seconds: Patch<i32>,
}

fn main() {
    let change = ChangeToken::builder().name(None).name("ci").seconds(60).seconds(Patch::Absent);
    let _ = change.build_unvalidated().as_request();
}
