//! What is secret in a union stays so, whatever else is wrong.

use std::collections::BTreeMap;

use model_core::{ApiModel, Secret, Violations};
use serde_json::Value;

const SECRET: &str = "hunter2";

#[derive(ApiModel, Debug)]
struct Password {
    user: String,
    #[api(secret, min_length = 50)]
    password: String,
}

macro_rules! logins {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Debug)]
        #[api $tagging]
        enum $name {
            Nobody,
            Password(Password),
            Pin {
                #[api(secret, maximum = 3)]
                pin: i64,
                tries: i32,
            },
            Sealed { inside: Secret<Value>, tries: i32 },
        }
    )*};
}

logins! {
    Internal (tag = "type", deny_unknown_fields)
    Adjacent (tag = "type", content = "c", deny_unknown_fields)
    External (external)
    Untagged (untagged)
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Flat {
    id: i32,
    #[api(flatten)]
    login: Internal,
}

#[derive(ApiModel, Debug)]
struct FlatAdjacent {
    id: i32,
    #[api(flatten)]
    login: Option<Adjacent>,
    #[api(additional_properties)]
    rest: BTreeMap<String, Value>,
}

#[derive(ApiModel, Debug)]
struct FlatExternal {
    id: i32,
    #[api(flatten)]
    login: External,
}

#[derive(ApiModel, Debug)]
struct Whole {
    #[api(secret)]
    login: Internal,
    #[api(secret)]
    untagged: Option<Untagged>,
    id: i32,
}

fn said(violations: &Violations, source: &str) -> String {
    [
        violations.to_string(),
        format!("{violations:?}"),
        serde_json::to_string(violations).expect("must be written"),
        violations.to_problem().to_string(),
        violations.render(source),
    ]
    .join("\n")
}

#[track_caller]
fn silent<T: ApiModel + std::fmt::Debug>(sources: &[&str]) {
    let mut told = Vec::new();
    for source in sources {
        let violations = T::from_json(source).expect_err(source);
        let said = said(&violations, source);
        if said.contains(SECRET) || said.contains("7301973") {
            told.push(format!("{source}\n{said}"));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn beside_a_tag() {
    silent::<Internal>(&[
        r#"{"type":"Password","user":"u","password":"hunter2"}"#,
        r#"{"password":"hunter2","type":"Password"}"#,
        r#"{"password":"hunter2","user":1,"type":"Password"}"#,
        r#"{"password":"hunter2","user":1,"type":"Pasword"}"#,
        r#"{"type":"Pasword","password":"hunter2"}"#,
        r#"{"type":null,"password":"hunter2"}"#,
        r#"{"type":["hunter2"]}"#,
        r#"{"password":"hunter2"}"#,
        r#"{"type":"Password","user":"u","password":"x","password":"hunter2"}"#,
        r#"{"type":"Password","user":"u","type":"hunter2"}"#,
        r#"{"type":"Password","user":1,"password":["hunter2"]}"#,
        r#"{"type":"Pin","pin":7301973,"tries":1}"#,
        r#"{"pin":7301973,"tries":"x","type":"Pin"}"#,
        r#"{"type":"Sealed","inside":{"hunter2":"hunter2"},"tries":"x"}"#,
        // Nobody knows where it ends, or what it is.
        r#"{"password":"hunter2","type":"#,
        r#"{"password":"hunter2" "type":"Password"}"#,
        r#"{"type":"Password","password":"hunter2"#,
        r#"{"type":"Password","password":"hunter2",}"#,
        r#"{"user":"u", "password":"hunter2", !"#,
        r#"["hunter2"]"#,
        r#""hunter2""#,
    ]);
}

#[test]
fn beside_a_tag_as_content() {
    silent::<Adjacent>(&[
        r#"{"type":"Password","c":{"user":"u","password":"hunter2"}}"#,
        r#"{"c":{"password":"hunter2"},"type":"Password"}"#,
        r#"{"c":{"password":"hunter2"},"type":"Pasword"}"#,
        r#"{"c":{"password":"hunter2"}}"#,
        r#"{"type":"Password","c":{"user":"u","password":"x"},"c":{"user":"u","password":"hunter2"}}"#,
        r#"{"type":"Password","c":["hunter2"]}"#,
        r#"{"type":"Nobody","c":{"password":"hunter2"}}"#,
        r#"{"c":{"password":"hunter2"},"type":"#,
        r#"{"c":{"password":"hunter2"},"type":1}"#,
        r#"{"type":"Password","c":{"password":"hunter2"},"type":"Password"}"#,
    ]);
}

#[test]
fn below_a_name() {
    silent::<External>(&[
        r#"{"Password":{"user":"u","password":"hunter2"}}"#,
        r#"{"Pasword":{"password":"hunter2"}}"#,
        r#"{"Nobody":null,"Password":{"user":"u","password":"hunter2"}}"#,
        r#"{"Password":{"user":"u","password":"x"},"Password":{"user":"u","password":"hunter2"}}"#,
        r#"{"Nobody":{"password":"hunter2"}}"#,
        r#"{"Password":["hunter2"]}"#,
        r#"{"Password":{"password":"hunter2"#,
    ]);
}

#[test]
fn where_nothing_tells() {
    silent::<Untagged>(&[
        r#"{"user":"u","password":"hunter2"}"#,
        r#"{"user":1,"password":"hunter2"}"#,
        r#"{"password":"hunter2"}"#,
        r#"{"pasword":"hunter2"}"#,
        r#"{"pin":7301973,"tries":1}"#,
        r#"{"pin":"hunter2","tries":1}"#,
        r#"{"pin":7301973}"#,
        r#"{"inside":{"hunter2":["hunter2"]},"tries":"x"}"#,
        r#"{"user":"u","password":"hunter2","#,
        r#"{"user":"u","password":"hunter2"!"#,
        r#"{"user":"u","password":"hunter2"} !"#,
        r#"["hunter2"]"#,
        r#""hunter2""#,
    ]);
    silent::<Vec<Untagged>>(&[
        r#"[{"user":"u","password":"hunter2"},7]"#,
        r#"[{"password":"hunter2"},{"user":"u","password":"hunter2"}]"#,
        r#"[{"user":"u","password":"hunter2"},{"user":"u","password":"hunter2"}"#,
    ]);
}

#[test]
fn among_other_keys() {
    silent::<Flat>(&[
        r#"{"id":"x","type":"Password","user":"u","password":"hunter2"}"#,
        r#"{"id":1,"type":"Pasword","user":"u","password":"hunter2"}"#,
        r#"{"id":1,"user":"u","password":"hunter2"}"#,
        r#"{"id":1,"password":"hunter2","type":"Password","password":"hunter2"}"#,
        r#"{"id":1,"password":"hunter2","type":7}"#,
        r#"{"id":1,"password":"hunter2","type""#,
        r#"{"id":1,"password":"hunter2",}"#,
    ]);
    silent::<FlatAdjacent>(&[
        r#"{"id":"x","type":"Password","c":{"user":"u","password":"hunter2"}}"#,
        r#"{"id":1,"type":"Pasword","c":{"user":"u","password":"hunter2"}}"#,
        r#"{"id":1,"c":{"user":"u","password":"hunter2"}}"#,
        r#"{"id":1,"type":"Nobody","c":null,"c":{"user":"u","password":"hunter2"}}"#,
    ]);
    silent::<FlatExternal>(&[
        r#"{"id":"x","Password":{"user":"u","password":"hunter2"}}"#,
        r#"{"id":"x","Password":{"user":"u","password":"x"},"Password":{"user":"u","password":"hunter2"}}"#,
        r#"{"id":"x","Nobody":null,"Password":{"user":"u","password":"hunter2"}}"#,
    ]);
    silent::<Whole>(&[
        r#"{"login":{"type":"hunter2"},"id":1}"#,
        r#"{"login":{"hunter2":1},"id":1}"#,
        r#"{"login":{"type":"Pin","hunter2":1,"pin":1,"tries":1},"id":1}"#,
        r#"{"login":"hunter2","id":1}"#,
        r#"{"login":{"type":"Nobody"},"untagged":{"hunter2":"hunter2"},"id":1}"#,
        r#"{"login":{"type":"Nobody"},"untagged":{"user":"hunter2","password":"x"},"id":"x"}"#,
    ]);
}
