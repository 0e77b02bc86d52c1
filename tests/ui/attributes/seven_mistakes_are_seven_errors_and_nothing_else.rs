use chrono::{DateTime, Utc};
use model_core::{ApiModel, Context, Valid, Violations};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_al = "camelCase")]
struct CreateToken {
    #[api(min_lenght = 1)]
    name: String,
    #[api(minimum = 5, maximum = 1)]
    ttl: Option<i32>,
    #[api(items(minimum = 1), default = ["all"])]
    scope: Option<Vec<String>>,
    #[api(required, default = 5)]
    retries: i32,
    #[api(rename = name)]
    label: String,
    #[api(precision = days, default = now + 6 months)]
    expires: Option<DateTime<Utc>>,
}

#[derive(ApiModel)]
struct Tokens {
    #[api(min_items = 1)]
    tokens: Vec<CreateToken>,
    last: Option<Box<CreateToken>>,
}

fn main() -> Result<(), Violations> {
    let cx = Context::new();
    let token = CreateToken::builder()
        .name("ci")
        .ttl(None)
        .scope(["demo"])
        .retries(3)
        .label(String::new())
        .build_with(&cx)?;
    token.validate()?;
    let _: Vec<String> = token.scope_or_default();
    let _: DateTime<Utc> = token.expires_or_default(&cx);
    let _ = token.to_json();
    let again = token.clone().to_builder().ttl(5).build_unvalidated();
    assert_eq!(token, again);
    let valid = Valid::new(CreateToken::from_json("{}")?)?;
    let tokens = Tokens::builder().tokens([valid.into_inner()]).last(token).build()?;
    let _ = Vec::<Tokens>::from_json("[]");
    let _ = tokens.to_json();
    Ok(())
}
