use model_core::ApiModel;

#[derive(ApiModel)]
struct Name(String);

fn main() {
    let _ = Name::new(5);
}
