//! Newtypes: rules at the type, which hold from the moment a value is made.

use std::collections::BTreeMap;
use std::fmt::Debug;

use model_core::{ApiModel, Violations};
use serde_json::{Value, json};

use crate::support::{accepted, both_ways, clock, found, judged, read, refused, written};

/// What people call a token.
#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[api(min_length = 1, max_length = 4, title = "Token name", example = "ci", deprecated)]
pub struct TokenName(String);

#[derive(ApiModel, Debug, PartialEq)]
#[api(minimum = 1, exclusive_maximum = 65_536, multiple_of = 2, crate = ::model_core)]
struct Port(pub(crate) u32);

#[derive(ApiModel, Debug, PartialEq)]
#[api(exclusive_minimum = 0, maximum = 1, rename = "Share")]
struct Ratio(f64);

#[derive(ApiModel, Debug, PartialEq)]
#[api(min_items = 1, max_items = 2, unique_items, items(min_length(2, code = "short")))]
struct Scopes(Vec<String>);

#[derive(ApiModel, Debug, PartialEq)]
#[api(max_properties = 1, keys(max_length = 2), values(minimum = 1))]
struct Labels(BTreeMap<String, i32>);

#[derive(ApiModel, Debug, PartialEq)]
#[api(const_value = "token")]
struct Kind(String);

#[derive(ApiModel, Debug, PartialEq)]
#[api(check(|name: &String| name.trim() == name, message = "must be trimmed"), check = is_ascii)]
struct Trimmed(String);

#[derive(ApiModel, Debug, PartialEq)]
#[api(check = Value::is_object)]
struct Meta(Value);

/// Nothing but a name for a string.
#[derive(ApiModel, Debug, PartialEq)]
struct Plain(String);

fn is_ascii(name: &str) -> Result<(), String> {
    if name.is_ascii() { Ok(()) } else { Err("must be ASCII".to_owned()) }
}

/// What is wrong with a text, which `Deserialize` says in the same words.
#[track_caller]
fn read_both_ways<T>(source: &str) -> Vec<String>
where
    T: ApiModel + Debug + for<'de> serde::Deserialize<'de>,
{
    let [ours, serde] = both_ways::<T>(source);
    assert_eq!(ours.as_ref().err(), serde.as_ref().err(), "{source}");
    assert_eq!(ours.is_ok(), read::<T>(source).is_empty(), "{source}");
    read::<T>(source)
}

#[test]
fn a_rule_holds_however_the_value_is_read() {
    type Read = fn(&str) -> Vec<String>;
    let cases: &[(Read, &str, &[&str])] = &[
        (read_both_ways::<TokenName>, r#""ci""#, &[]),
        (read_both_ways::<TokenName>, r#""""#, &[" min_length"]),
        (read_both_ways::<TokenName>, r#""token""#, &[" max_length"]),
        (read_both_ways::<TokenName>, "7", &[" type"]),
        (read_both_ways::<TokenName>, "null", &[" type"]),
        (read_both_ways::<TokenName>, r#"{"0":"ci"}"#, &[" type"]),
        (read_both_ways::<TokenName>, r#"["ci"]"#, &[" type"]),
        (read_both_ways::<Port>, "80", &[]),
        (read_both_ways::<Port>, "0", &[" minimum"]),
        (read_both_ways::<Port>, "65537", &[" exclusive_maximum", " multiple_of"]),
        (read_both_ways::<Port>, "-1", &[" type"]),
        (read_both_ways::<Ratio>, "1", &[]),
        (read_both_ways::<Ratio>, "0", &[" exclusive_minimum"]),
        (read_both_ways::<Ratio>, "1.5", &[" maximum"]),
        (read_both_ways::<Scopes>, r#"["ab","cd"]"#, &[]),
        (read_both_ways::<Scopes>, "[]", &[" min_items"]),
        (read_both_ways::<Scopes>, r#"["ab","ab"]"#, &[" unique_items"]),
        (
            read_both_ways::<Scopes>,
            r#"["a","b","c"]"#,
            &[" max_items", "/0 short", "/1 short", "/2 short"],
        ),
        (read_both_ways::<Labels>, r#"{"a":1}"#, &[]),
        (
            read_both_ways::<Labels>,
            r#"{"abc":0,"b":1}"#,
            &[" max_properties", "/abc keys", "/abc minimum"],
        ),
        (read_both_ways::<Kind>, r#""token""#, &[]),
        (read_both_ways::<Kind>, r#""tokens""#, &[" const_value"]),
        (read_both_ways::<Trimmed>, r#""a b""#, &[]),
        (read_both_ways::<Trimmed>, r#"" é""#, &[" check", " check"]),
        (read_both_ways::<Meta>, "{}", &[]),
        (read_both_ways::<Meta>, "null", &[" check"]),
        (read_both_ways::<Plain>, r#""""#, &[]),
        (read_both_ways::<Plain>, "{}", &[" type"]),
    ];
    for (read, source, expected) in cases {
        let expected: Vec<_> =
            expected.iter().map(|it| it.replace("/abc keys", "/abc max_length")).collect();
        assert_eq!(read(source), expected, "{source}");
    }
}

#[test]
fn what_is_wrong_inside_is_said_beside_what_is_wrong_with_it() {
    // Counts are always judged, and a check is shown nothing that is wrong inside.
    assert_eq!(read_both_ways::<Scopes>(r#"["ab",7,"ab"]"#), [" max_items", "/1 type"]);
    assert_eq!(
        read_both_ways::<Labels>(r#"{"a":"x","abc":0}"#),
        [" max_properties", "/a type", "/abc max_length", "/abc minimum",]
    );
}

#[derive(ApiModel, Debug, PartialEq)]
#[api(rule(|it| !it.names.contains(&it.name), field = names))]
struct Holder {
    #[api(check = |name| name.0 != "no")]
    name: TokenName,
    nick: Option<TokenName>,
    #[api(default = TokenName(String::new()))]
    filled: TokenName,
    #[api(default, unique_items, max_items = 3, items(check = |name| name.0 != "no"))]
    names: Vec<TokenName>,
    by_name: Option<BTreeMap<String, TokenName>>,
    boxed: Option<Box<Scopes>>,
}

#[test]
fn each_violation_is_there_once_wherever_the_newtype_is() {
    for (source, expected) in [
        (r#"{"name":"ci","filled":"x"}"#, &[][..]),
        (r#"{"name":"","filled":"x"}"#, &["/name min_length"]),
        (r#"{"name":"no","filled":"x"}"#, &["/name check"]),
        (r#"{"name":null,"filled":"x"}"#, &["/name type"]),
        (r#"{"name":7,"filled":"x"}"#, &["/name type"]),
        (r#"{"filled":"x"}"#, &["/name required"]),
        (r#"{"name":"ci","filled":"x","nick":null}"#, &[]),
        (r#"{"name":"ci","filled":"x","nick":""}"#, &["/nick min_length"]),
        // What nobody gave is judged like everything else.
        (r#"{"name":"ci"}"#, &["/filled min_length"]),
        (
            r#"{"name":"ci","filled":"","names":["a","","no",7,"token"]}"#,
            &[
                "/filled min_length",
                "/names max_items",
                "/names/1 min_length",
                "/names/2 check",
                "/names/3 type",
                "/names/4 max_length",
            ],
        ),
        // What looks at all of them is not shown one that is no token name.
        (
            r#"{"name":"ci","filled":"x","names":["","",""]}"#,
            &["/names/0 min_length", "/names/1 min_length", "/names/2 min_length"],
        ),
        (r#"{"name":"a","filled":"x","names":["a",""]}"#, &["/names/1 min_length"]),
        (r#"{"name":"a","filled":"x","names":["a"]}"#, &["/names rule"]),
        (
            r#"{"name":"ci","filled":"x","by_name":{"a/b":"","c":"d"},"boxed":["a"]}"#,
            &["/by_name/a~1b min_length", "/boxed/0 short"],
        ),
    ] {
        assert_eq!(read::<Holder>(source), expected, "{source}");
    }
}

#[test]
fn serde_tells_of_the_newtypes_and_not_of_the_rules_of_the_model() {
    let source = r#"{"name":"no","filled":"","names":["a","b","c","no"],"boxed":[]}"#;
    let error = serde_json::from_str::<Holder>(source).unwrap_err().to_string();
    let expected =
        "2 violations: /filled: must have at least 1 character; /boxed: must have at least 1 item";
    assert!(error.starts_with(expected), "{error}");
    let value = json!({"name": "no", "filled": "x", "names": ["a", "b", "c", "no"]});
    assert!(serde_json::from_value::<Holder>(value).is_ok());
}

#[test]
fn a_violation_stands_where_its_value_does() {
    let source = "{\"name\": \"ci\",\n \"filled\": \"\",\n \"names\": [\"a\", \"token\"]}";
    let violations = refused::<Holder>(source);
    let positions: Vec<_> = violations
        .iter()
        .map(|it| it.position().map(|position| (position.line(), position.column())))
        .collect();
    assert_eq!(positions, [Some((2, 12)), Some((3, 17))]);
    let long = violations.iter().last().unwrap();
    assert_eq!((long.message(), long.code()), ("must have at most 4 characters", "max_length"));
    assert_eq!(long.params().get("limit").unwrap(), &4);
    assert_eq!(long.params().get("actual").unwrap(), &5);
}

#[test]
fn the_cap_of_a_report_counts_them() {
    let source = r#"{"name":"","filled":"","names":["","",""],"boxed":[]}"#;
    for cap in 1..8 {
        let violations = Holder::from_json_with(source, &clock().max_violations(cap)).unwrap_err();
        assert_eq!((violations.len(), violations.truncated()), (cap.min(6), cap < 6));
    }
}

#[test]
fn it_is_written_as_its_value() {
    assert_eq!(written(&TokenName::new("ci").unwrap()), json!("ci"));
    assert_eq!(written(&Meta::new(json!({"a": [1]})).unwrap()), json!({"a": [1]}));
    let source = json!({
        "name": "ci", "nick": "c", "filled": "x", "names": ["a", "b"],
        "by_name": {"a": "b"}, "boxed": ["ab"]
    });
    assert_eq!(written(&accepted::<Holder>(source.to_string())), source);
    let names = vec![TokenName::new("a").unwrap()];
    assert_eq!(written(&names), json!(["a"]));
    assert_eq!(accepted::<Vec<TokenName>>(r#"["a"]"#), names);
}

#[test]
fn it_is_made_of_what_a_setter_takes() {
    fn codes<T>(made: Result<T, Violations>) -> Vec<String> {
        made.map_or_else(|violations| found(&violations), |_| Vec::new())
    }
    assert_eq!(TokenName::new("ci"), TokenName::new(String::from("ci")));
    assert_eq!(TokenName::try_from("ci".to_owned()), TokenName::new("ci"));
    for (codes, expected) in [
        (codes(TokenName::new("")), &[" min_length"][..]),
        (codes(TokenName::try_from("token".to_owned())), &[" max_length"]),
        (codes(Port::new(0)), &[" minimum"]),
        (codes(Scopes::new(["a", "b"])), &["/0 short", "/1 short"]),
        (codes(Labels::new([("a", 1)])), &[]),
        (codes(Labels::new([("a", 0)])), &["/a minimum"]),
        (codes(Meta::new("text")), &[" check"]),
        (codes(Plain::new("")), &[]),
    ] {
        assert_eq!(codes, expected);
    }
    let name = TokenName::new("ci").unwrap();
    assert_eq!((AsRef::<String>::as_ref(&name), judged(&name)), (&"ci".to_owned(), Vec::new()));
    assert_eq!(name.into_inner(), "ci");
    assert_eq!(Port::new(8).unwrap().0, 8);

    let built = Holder::builder().name(TokenName::new("ci").unwrap()).build().unwrap_err();
    assert_eq!(found(&built), ["/filled min_length"]);
    assert_eq!(judged(&TokenName(String::new())), [" min_length"]);
}
