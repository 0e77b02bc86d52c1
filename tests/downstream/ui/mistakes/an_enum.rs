use model_core::ApiModel;

#[derive(ApiModel)]
enum Kind {
    Team,
}

fn main() {
    let _ = Kind::Team.validate();
    let _ = Kind::from_json("1");
}
