//! Enums of texts and of integers, closed and open.

use std::collections::BTreeMap;

use model_core::{ApiModel, Context};
use serde_json::{Value, json};

use crate::support::{accepted, both_ways, found, judged, read, refused, written};

/// The type of an owner.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(rename_all = "SCREAMING_SNAKE_CASE")]
enum OwnerType {
    Identity,
    #[api(alias = "GROUP", alias = "TEAM")]
    GovernanceGroup,
    #[api(rename = "")]
    Nobody,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
enum Status {
    Active,
    #[api(rename = "on hold", alias = "paused")]
    OnHold,
    #[api(other)]
    Unknown(String),
}

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
enum Level {
    Low = -1,
    Middle,
    High = 10,
}

const BASE: u8 = 100;

/// Whose discriminants the compiler reckons.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(integer)]
#[repr(u8)]
enum Port {
    First = BASE,
    Second,
    Third = 1 << 7,
    Last = u8::MAX - 1,
    #[api(other)]
    Unknown(i64),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Enums {
    kind: OwnerType,
    status: Status,
    level: Level,
    port: Port,
    maybe: Option<OwnerType>,
    #[api(required)]
    nullable: Option<Level>,
    #[api(default = Status::Active)]
    filled: Status,
    #[api(unique_items, default = [])]
    list: Vec<OwnerType>,
    map: Option<BTreeMap<String, Box<Level>>>,
}

#[test]
fn values_are_read_and_written_as_they_are_on_the_wire() {
    for (json, expected) in [
        ("\"IDENTITY\"", OwnerType::Identity),
        ("\"GOVERNANCE_GROUP\"", OwnerType::GovernanceGroup),
        ("\"GROUP\"", OwnerType::GovernanceGroup),
        ("\"TEAM\"", OwnerType::GovernanceGroup),
        ("\"IDENT\\u0049TY\"", OwnerType::Identity),
        ("\"\"", OwnerType::Nobody),
    ] {
        assert_eq!(both_ways::<OwnerType>(json), [Ok(expected), Ok(expected)], "{json}");
    }
    assert_eq!(written(&OwnerType::GovernanceGroup), json!("GOVERNANCE_GROUP"));
    assert_eq!(written(&OwnerType::Nobody), json!(""));

    for (json, expected, wire) in [
        ("\"Active\"", Status::Active, json!("Active")),
        ("\"paused\"", Status::OnHold, json!("on hold")),
        ("\"active\"", Status::Unknown("active".into()), json!("active")),
        ("\"\\u0000ü\"", Status::Unknown("\0ü".into()), json!("\0ü")),
        ("\"\"", Status::Unknown(String::new()), json!("")),
    ] {
        assert_eq!(both_ways::<Status>(json), [Ok(expected.clone()), Ok(expected.clone())]);
        assert_eq!(written(&expected), wire);
    }
    // Whoever puts a known text there gets it back as what it is.
    let odd = Status::Unknown("Active".into());
    assert_eq!(accepted::<Status>(odd.to_json().unwrap()), Status::Active);
}

#[test]
fn integers_are_exact() {
    for (json, expected) in [
        ("-1", Level::Low),
        ("0", Level::Middle),
        ("-0", Level::Middle),
        ("10", Level::High),
        ("10.0", Level::High),
        ("1e1", Level::High),
    ] {
        assert_eq!(both_ways::<Level>(json), [Ok(expected), Ok(expected)], "{json}");
    }
    for (json, expected) in [
        ("100", Port::First),
        ("101", Port::Second),
        ("128", Port::Third),
        ("254", Port::Last),
        ("255", Port::Unknown(255)),
        ("-1", Port::Unknown(-1)),
        ("9223372036854775807", Port::Unknown(i64::MAX)),
        ("-9223372036854775808", Port::Unknown(i64::MIN)),
    ] {
        assert_eq!(both_ways::<Port>(json), [Ok(expected.clone()), Ok(expected.clone())], "{json}");
        assert_eq!(written(&expected).to_string(), json);
    }
    assert_eq!(written(&Level::Low), json!(-1));
    assert_eq!(written(&Port::Third), json!(128));
}

#[test]
fn what_is_not_listed_is_refused_with_what_is() {
    for (json, message, suggestion) in [
        (
            "\"IDENTTY\"",
            "must be one of `IDENTITY`, `GOVERNANCE_GROUP`, ``; did you mean `IDENTITY`?",
            Some("IDENTITY"),
        ),
        (
            "\"identity\"",
            "must be one of `IDENTITY`, `GOVERNANCE_GROUP`, ``; did you mean `IDENTITY`?",
            Some("IDENTITY"),
        ),
        ("\"ROLE\"", "must be one of `IDENTITY`, `GOVERNANCE_GROUP`, ``", None),
    ] {
        let violations = refused::<OwnerType>(json);
        assert_eq!(found(&violations), [" enum"], "{json}");
        let first = violations.first();
        assert_eq!(first.message(), message);
        assert_eq!(first.params().get("expected").unwrap(), &["IDENTITY", "GOVERNANCE_GROUP", ""]);
        assert_eq!(
            first.params().get("suggestion").map(ToString::to_string).as_deref(),
            suggestion
        );
        assert_eq!(first.position().unwrap().offset(), 0);
        let [_, serde] = both_ways::<OwnerType>(json);
        assert!(serde.unwrap_err().contains(message));
    }
    for json in ["1", "-2", "11", "9223372036854775807"] {
        let violations = refused::<Level>(json);
        assert_eq!(found(&violations), [" enum"], "{json}");
        assert_eq!(violations.first().message(), "must be one of `-1`, `0`, `10`");
        assert_eq!(violations.first().params().get("expected").unwrap(), &[-1, 0, 10]);
    }
}

#[test]
fn an_enum_of_one_value_says_only_that() {
    #[derive(ApiModel, Debug)]
    enum Only {
        Token,
    }
    assert_eq!(refused::<Only>("\"x\"").first().message(), "must be `Token`");
}

#[test]
fn other_kinds_of_json_are_of_a_wrong_type() {
    for json in ["1", "1.5", "true", "[]", "{}", "null", "[\"IDENTITY\"]", "{\"IDENTITY\":null}"] {
        assert_eq!(read::<OwnerType>(json), [" type"], "{json}");
        assert_eq!(read::<Status>(json), [" type"], "{json}");
    }
    for json in ["\"1\"", "\"Low\"", "1.5", "true", "[]", "{}", "null", "1e400"] {
        assert_eq!(read::<Level>(json), [" type"], "{json}");
        assert_eq!(read::<Port>(json), [" type"], "{json}");
    }
    for json in ["9223372036854775808", "-9223372036854775809", "1e30"] {
        assert_eq!(read::<Port>(json), [" type"], "{json}");
    }
}

#[test]
fn fields_are_absent_null_and_wrong_as_others_are() {
    let least = r#"{"kind":"IDENTITY","status":"new","level":0,"port":0,"nullable":null}"#;
    let value = accepted::<Enums>(least);
    assert_eq!((&value.maybe, &value.nullable), (&None, &None));
    assert_eq!(value.filled, Status::Active);
    assert_eq!(
        written(&value),
        json!({"kind": "IDENTITY", "status": "new", "level": 0, "port": 0, "nullable": null,
            "filled": "Active", "list": []})
    );
    let built = Enums::builder()
        .kind(OwnerType::Identity)
        .status(Status::Unknown("new".into()))
        .level(Level::Middle)
        .port(Port::Unknown(0))
        .nullable(None);
    assert_eq!(built.build().unwrap(), value);

    let whole: Value = serde_json::from_str(least).unwrap();
    let with = |key: &str, value: Value| {
        let mut object = whole.clone();
        object[key] = value;
        read::<Enums>(object.to_string())
    };
    for (key, value, expected) in [
        ("kind", json!(null), &["/kind type"][..]),
        ("kind", json!("Identity"), &["/kind enum"]),
        ("status", json!(null), &["/status type"]),
        ("level", json!("0"), &["/level type"]),
        ("level", json!(2), &["/level enum"]),
        ("port", json!(0.5), &["/port type"]),
        ("maybe", json!(null), &[]),
        ("maybe", json!("x"), &["/maybe enum"]),
        ("nullable", json!(7), &["/nullable enum"]),
        ("filled", json!(null), &["/filled type"]),
        ("filled", json!("x"), &[]),
        ("list", json!(["IDENTITY", "x", "IDENTITY", 1]), &["/list/1 enum", "/list/3 type"]),
        ("list", json!(["IDENTITY", "", "IDENTITY"]), &["/list unique_items"]),
        ("list", json!(["GROUP", "TEAM"]), &["/list unique_items"]),
        ("map", json!({"a": 10, "b": 11}), &["/map/b enum"]),
    ] {
        assert_eq!(with(key, value.clone()), expected, "{key}: {value}");
    }
    assert_eq!(
        read::<Enums>("{}"),
        ["/kind", "/status", "/level", "/port", "/nullable"].map(|it| format!("{it} required"))
    );
}

#[test]
fn a_rule_of_the_enum_judges_every_value() {
    fn is_short(text: &Lower) -> bool {
        !matches!(text, Lower::Other(text) if text.len() > 3)
    }

    #[derive(ApiModel, Debug, PartialEq)]
    #[api(rename_all = "lowercase", rule(is_short, code = "long", message = "is too long"))]
    #[api(rule(|it, cx| !matches!(it, Lower::Other(_)) || cx.data::<()>().is_none()))]
    enum Lower {
        Known,
        #[api(other)]
        Other(String),
    }

    assert_eq!(read::<Lower>("\"known\""), [""; 0]);
    assert_eq!(read::<Lower>("\"abc\""), [""; 0]);
    assert_eq!(refused::<Lower>("\"abcd\"").to_string(), "is too long");
    assert_eq!(judged(&Lower::Other("abcd".into())), [" long"]);
    assert_eq!(read::<Vec<Lower>>("[\"known\",\"abcd\",1]"), ["/1 long", "/2 type"]);
    let strict = Context::new().with_data(());
    let violations = Lower::from_json_with("\"abcd\"", &strict).unwrap_err();
    assert_eq!(found(&violations), [" long", " rule"]);
}

#[test]
fn a_secret_is_not_guessed_at() {
    #[derive(ApiModel, Debug)]
    struct Hidden {
        #[api(secret)]
        kind: OwnerType,
        #[api(secret)]
        level: Level,
    }
    let source = r#"{"kind":"IDENTTY","level":3}"#;
    let violations = refused::<Hidden>(source);
    assert_eq!(found(&violations), ["/kind enum", "/level enum"]);
    let first = violations.first();
    assert_eq!(first.message(), "must be one of `IDENTITY`, `GOVERNANCE_GROUP`, ``");
    assert!(first.params().get("suggestion").is_none());
    assert!(!violations.render(source).contains("IDENTTY"));
}

#[test]
fn texts_are_shown_and_parsed() {
    assert_eq!(OwnerType::GovernanceGroup.to_string(), "GOVERNANCE_GROUP");
    assert_eq!(Status::Unknown("x".into()).to_string(), "x");
    assert_eq!(format!("{:>10}|{:.3}|", Status::Active, Status::OnHold), "    Active|on |");

    assert_eq!("TEAM".parse(), Ok(OwnerType::GovernanceGroup));
    assert_eq!("".parse(), Ok(OwnerType::Nobody));
    assert_eq!("x".parse(), Ok(Status::Unknown("x".into())));
    let violations = "IDENTITY ".parse::<OwnerType>().unwrap_err();
    assert_eq!(found(&violations), [" enum"]);
    assert_eq!(
        violations.to_string(),
        "must be one of `IDENTITY`, `GOVERNANCE_GROUP`, ``; did you mean `IDENTITY`?"
    );
}

#[test]
fn formats_that_people_do_not_read_have_the_text_or_the_number() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Both {
        kind: OwnerType,
        status: Option<Status>,
        level: Level,
        port: Option<Port>,
    }
    let value = Both {
        kind: OwnerType::Nobody,
        status: Some(Status::OnHold),
        level: Level::Low,
        port: Some(Port::Unknown(300)),
    };
    let mut cbor = Vec::new();
    ciborium::into_writer(&value, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<Both, _>(&cbor[..]).unwrap(), value);
    let bytes = postcard::to_allocvec(&value).unwrap();
    assert_eq!(
        bytes,
        postcard::to_allocvec(&("", Some("on hold"), -1_i64, Some(300_i64))).unwrap()
    );
    assert_eq!(postcard::from_bytes::<Both>(&bytes).unwrap(), value);
    let yaml = yaml_serde::to_string(&value).unwrap();
    assert_eq!(yaml_serde::from_str::<Both>(&yaml).unwrap(), value);

    let wrong = postcard::to_allocvec("IDENTIT").unwrap();
    assert!(postcard::from_bytes::<OwnerType>(&wrong).is_err());
}

#[test]
fn names_that_an_expansion_could_stumble_over() {
    #[derive(ApiModel, Debug, PartialEq)]
    enum Names {
        Ok,
        Err,
        Some,
        None,
        Listed,
        r#Text,
        Chosen,
        String,
        #[api(other)]
        Other(String),
    }
    assert_eq!("Err".parse::<Names>().unwrap(), Names::Err);
    assert_eq!(accepted::<Names>("\"None\""), Names::None);
    assert_eq!(accepted::<Names>("\"String\""), Names::String);
}

#[test]
fn an_enum_may_have_a_constant_parameter_and_stand_in_a_function() {
    #[derive(ApiModel, Debug, PartialEq)]
    enum Sized<const N: usize> {
        A,
        #[api(other)]
        Other(String),
    }
    assert_eq!(accepted::<Sized<3>>("\"A\""), Sized::A);
}
