use model_core::ApiModel;

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_al = "lowercase")]
enum Status {
    Active,
    #[api(other)]
    Unknown(String),
}

#[derive(ApiModel)]
struct Token {
    #[api(default = Status::Active)]
    status: Status,
    before: Option<Vec<Status>>,
}

fn main() {
    let status: Status = "Active".parse().unwrap_or(Status::Active);
    println!("{status}");
    let token = Token::builder().status(status).before([Status::Active]).build_unvalidated();
    let _ = Status::from_json("1").map(|it| it == token.status);
    let _ = Status::Active.validate();
}
