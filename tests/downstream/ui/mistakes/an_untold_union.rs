use model_core::ApiModel;

#[derive(ApiModel)]
enum Kind {
    Team { id: u8 },
}

fn main() {
    let _ = Kind::Team { id: 1 }.validate();
    let _ = Kind::from_json("1");
}
