//! `serde`: fields whose type brings its own serde impls, and is opaque.

use std::net::IpAddr;
use std::num::{NonZeroU8, NonZeroU32};
use std::time::Duration;

use model_core::{ApiModel, Valid};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};

use crate::foreign_types::{Point, Shape, Version};
use crate::support::{accepted, both_ways, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
struct Server {
    #[api(serde, alias = "ip")]
    address: IpAddr,
    #[api(serde, check = |weight| weight.get() < 10)]
    weight: Option<NonZeroU32>,
    #[api(serde)]
    shape: Option<Shape>,
    #[api(serde, required)]
    origin: Option<Point>,
    #[api(serde, default)]
    pause: Duration,
    #[api(serde, default = NonZeroU8::MIN)]
    retries: NonZeroU8,
    name: Option<String>,
}

const WHOLE: &str = r#"{"address":"::1","weight":3,"shape":{"square":{"corner":{"y":0.1,"x":1},"side":2}},"origin":{"y":2.5,"x":0,"label":"o"},"pause":{"secs":1,"nanos":5},"retries":4,"name":"a"}"#;

fn server() -> Server {
    let corner = Point { y: 0.1, x: 1, label: None };
    Server::builder()
        .address([0, 0, 0, 0, 0, 0, 0, 1].into_address())
        .weight(NonZeroU32::new(3).expect("three"))
        .shape(Shape::Square { corner, side: 2 })
        .origin(Point { y: 2.5, x: 0, label: Some("o".into()) })
        .pause(Duration::new(1, 5))
        .retries(NonZeroU8::new(4).expect("four"))
        .name("a")
        .build()
        .expect("every rule holds")
}

trait IntoAddress {
    fn into_address(self) -> IpAddr;
}

impl IntoAddress for [u16; 8] {
    fn into_address(self) -> IpAddr {
        self.into()
    }
}

#[test]
fn what_was_built_is_written_as_the_types_write_it_and_read_again() {
    assert_eq!(server().to_json().expect("must be written"), WHOLE);
    assert_eq!(serde_json::to_string(&server()).expect("must be written"), WHOLE);
    assert_eq!(both_ways::<Server>(WHOLE), [Ok(server()), Ok(server())]);
}

#[test]
fn absent_and_null_are_as_presence_says() {
    let least = r#"{"ip":"1.2.3.4","origin":null}"#;
    for server in both_ways::<Server>(least) {
        let server = server.expect("nothing else is required");
        assert_eq!((server.weight, &server.shape, &server.origin), (None, &None, &None));
        assert_eq!((server.pause, server.retries), (Duration::ZERO, NonZeroU8::MIN));
        assert_eq!(
            written(&server),
            json!({"address": "1.2.3.4", "origin": null, "pause": {"secs": 0, "nanos": 0}, "retries": 1})
        );
    }
    assert_eq!(read::<Server>("{}"), ["/address required", "/origin required"]);
    let nulls = r#"{"address":null,"weight":null,"shape":null,"origin":null,"pause":null}"#;
    assert_eq!(read::<Server>(nulls), ["/address type", "/pause type"]);
    assert_eq!(
        read::<Server>(r#"{"address":"::","address":1,"origin":null,"adress":2}"#),
        ["/address duplicate_field", "/adress unknown_field"]
    );
}

#[test]
fn what_a_type_refuses_is_one_violation_in_its_own_words() {
    for (field, json, message) in [
        ("address", r#""1.2.3""#, "is not valid: invalid IP address syntax"),
        ("address", "[1,{}]", "is not valid: invalid type: sequence, expected IP address"),
        ("weight", "0", "is not valid: invalid value: integer `0`, expected a nonzero u32"),
        (
            "weight",
            "1.5",
            "is not valid: invalid type: floating point `1.5`, expected a nonzero u32",
        ),
        (
            "shape",
            r#""star""#,
            "is not valid: unknown variant `star`, expected one of `dot`, `circle`, `line`, `square`",
        ),
        (
            "shape",
            r#"{"square":{"corner":{"y":1,"x":2,"z":3},"side":1}}"#,
            "is not valid: unknown field `z`, expected one of `y`, `x`, `label`",
        ),
        ("origin", r#"{"y":1}"#, "is not valid: missing field `x`"),
        ("pause", "{}", "is not valid: missing field `secs`"),
    ] {
        let whole = r#"{"address":"::1","origin":null,"name":5}"#;
        let mut value: Value = serde_json::from_str(whole).expect("it is JSON");
        value[field] = serde_json::from_str(json).expect("it is JSON");
        let text = value.to_string();
        let violations = refused::<Server>(&text);
        assert_eq!(found(&violations), [format!("/{field} type"), "/name type".to_owned()]);
        assert_eq!(violations.first().message(), message);
        let at = violations.first().position().expect("it was read").offset();
        assert!(text[at..].starts_with(&value[field].to_string()), "{text} {at}");
        let said = serde_json::from_str::<Server>(&text).expect_err("is as wrong").to_string();
        assert!(said.contains(&format!("/{field}: is not valid: ")), "{said}");
    }
}

#[test]
fn malformed_text_inside_is_malformed_text() {
    for (text, at) in [
        (r#"{"address":"::1","shape":{"square":[1,}}"#, 38),
        (r#"{"origin":{"y":01}}"#, 15),
        (r#"{"pause":{"secs":1"#, 18),
    ] {
        let violations = refused::<Server>(text);
        let last = violations.iter().last().expect("one is there");
        assert_eq!((last.code(), last.position().map(|it| it.offset())), ("syntax", Some(at)));
    }
}

#[test]
fn rules_see_the_value_inside_the_option() {
    let mut heavy = server();
    heavy.weight = NonZeroU32::new(10);
    assert_eq!(judged(&heavy), ["/weight check"]);
    assert_eq!(judged(&Server { weight: None, ..heavy.clone() }), [""; 0]);
    let json = heavy.to_json().expect("must be written");
    assert_eq!(read::<Server>(&json), ["/weight check"]);
    // A placeholder is shown to nobody.
    assert_eq!(read::<Server>(json.replace("\"weight\":10", "\"weight\":\"x\"")), ["/weight type"]);
    assert!(serde_json::from_str::<Valid<Server>>(&json).is_err());
}

#[derive(ApiModel, Debug)]
struct Login {
    #[api(serde, secret)]
    code: Option<Version>,
    #[api(serde, secret)]
    all: Option<Point>,
    tries: Option<u8>,
}

#[test]
fn a_secret_type_says_nothing() {
    for text in [
        r#"{"code":"hunter2","tries":"x"}"#,
        r#"{"tries":"x","code":"hunter2"}"#,
        r#"{"all":{"hunter2":1},"tries":"x"}"#,
        r#"{"all":"hunter2","tries":"x"}"#,
        r#"{"code":{"a":["hunter2"]},"tries":"x"}"#,
        r#"{"code":"1.2.3","code":"hunter2"}"#,
    ] {
        let violations = refused::<Login>(text);
        let said = format!("{violations} {} {}", violations.render(text), violations.to_problem());
        assert!(!said.contains("hunter2"), "{said}");
        let said = serde_json::from_str::<Login>(text).expect_err("is as wrong").to_string();
        assert!(!said.contains("hunter2"), "{said}");
    }
}

#[test]
fn a_long_value_does_not_make_a_long_report() {
    let text = format!(r#"{{"shape":"{}"}}"#, "é".repeat(1 << 20));
    assert!(refused::<Server>(&text).to_string().len() < 1000);
    assert!(
        serde_json::from_str::<Server>(&text).expect_err("is as wrong").to_string().len() < 1000
    );
}

#[derive(ApiModel, Debug, PartialEq)]
struct Free {
    #[api(serde)]
    value: Option<Value>,
    below: Option<Box<Free>>,
}

#[test]
fn nesting_inside_counts() {
    let nested =
        |levels: usize| format!(r#"{{"value":{}{}}}"#, "[".repeat(levels), "]".repeat(levels));
    assert!(Free::from_json(nested(127)).is_ok());
    assert_eq!(read::<Free>(nested(128)), [" syntax"]);
    assert_eq!(read::<Free>(nested(100_000)), [" syntax"]);
    let below = format!("{}{}{}", r#"{"below":"#.repeat(100), nested(27), "}".repeat(100));
    assert!(Free::from_json(&below).is_ok());
    assert_eq!(read::<Free>(below.replace("[]", "[[]]")), [" syntax"]);
}

/// `T` is only in foreign fields, so it need not be a value itself.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Envelope<T, U> {
    #[api(serde)]
    content: T,
    #[api(serde)]
    more: Option<Vec<T>>,
    own: U,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Own {
    #[api(min_length = 1)]
    name: String,
}

#[test]
fn a_type_parameter_may_be_foreign() {
    let text = r#"{"content":"1.2.3","more":["0.0.1"],"own":{"name":"a"}}"#;
    let envelope = accepted::<Envelope<Version, Own>>(text);
    assert_eq!(envelope.to_json().expect("must be written"), text);
    let again = envelope.clone().to_builder().content(Version([1, 2, 3])).build();
    assert_eq!(again.expect("must be built"), envelope);
    let wrong = r#"{"content":"1","more":{},"own":{"name":""}}"#;
    assert_eq!(
        read::<Envelope<Version, Own>>(wrong),
        ["/content type", "/more type", "/own/name min_length"]
    );
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Fleet {
    #[api(unique_items)]
    servers: Vec<Envelope<Point, u8>>,
}

#[test]
fn equality_in_json_reaches_into_foreign_fields() {
    let one = r#"{"content":{"y":1,"x":2},"own":1}"#;
    let same = r#"{"content":{"x":2,"y":1.0},"own":1}"#;
    let other = r#"{"content":{"y":1,"x":3},"own":1}"#;
    let fleet = |a: &str, b: &str| format!(r#"{{"servers":[{a},{b}]}}"#);
    assert_eq!(read::<Fleet>(fleet(one, same)), ["/servers unique_items"]);
    assert_eq!(read::<Fleet>(fleet(one, other)), [""; 0]);
}

/// It refuses to be written.
#[derive(Debug, Default)]
struct Mute;

impl Serialize for Mute {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("it is mute"))
    }
}

impl<'de> Deserialize<'de> for Mute {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Ok(Self)
    }
}

#[derive(ApiModel, Debug)]
struct Stubborn {
    #[api(serde)]
    mute: Mute,
}

#[test]
fn what_refuses_to_be_written_is_an_error() {
    let stubborn = Stubborn::builder().mute(Mute).build_unvalidated();
    assert_eq!(stubborn.to_json().expect_err("it is mute").to_string(), "it is mute");
    assert_eq!(serde_json::to_string(&stubborn).expect_err("it is mute").to_string(), "it is mute");
}

#[test]
fn other_formats_carry_it_in_the_form_for_people() {
    let yaml = yaml_serde::to_string(&server()).expect("must be written");
    assert_eq!(yaml_serde::from_str::<Server>(&yaml).expect("must be read"), server());
    let mut cbor = Vec::new();
    ciborium::into_writer(&server(), &mut cbor).expect("must be written");
    assert_eq!(ciborium::from_reader::<Server, _>(&cbor[..]).expect("must be read"), server());
    // It does not describe itself, and nobody knows what to ask for.
    let postcard = postcard::to_allocvec(&server()).expect("must be written");
    assert!(postcard::from_bytes::<Server>(&postcard).is_err());
}
