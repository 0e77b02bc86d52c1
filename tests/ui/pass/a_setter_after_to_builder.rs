use model_core::ApiModel;

#[derive(ApiModel, Debug)]
struct CreateToken {
    name: String,
    owner: String,
}

fn main() {
    let token = CreateToken { name: "ci".into(), owner: "me".into() };
    let renamed = token.to_builder().name("cd").build_unvalidated();
    assert_eq!((renamed.name.as_str(), renamed.owner.as_str()), ("cd", "me"));
}
