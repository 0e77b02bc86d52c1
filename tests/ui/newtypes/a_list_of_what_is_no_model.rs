use model_core::ApiModel;

struct Scope;

#[derive(ApiModel)]
#[api(unique_items)]
struct Scopes(Vec<Scope>);

fn main() {
    let _ = Scopes::new([Scope]);
}
