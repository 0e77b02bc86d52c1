//! `format`. What each accepts is judged in `tests/oracle`.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::json;

use crate::support::{both_ways, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
struct Formats {
    #[api(format = "email")]
    email: Option<String>,
    #[api(format = "uri")]
    uri: Option<String>,
    #[api(format = "uri-reference")]
    reference: Option<String>,
    #[api(format = "hostname")]
    host: Option<String>,
    #[api(format = "ipv4")]
    v4: Option<String>,
    #[api(format = "ipv6")]
    v6: Option<String>,
    #[api(format = "uuid")]
    uuid: Option<String>,
    #[api(format = "date")]
    date: Option<String>,
    #[api(format = "time")]
    time: Option<String>,
    #[api(format = "date-time")]
    instant: Option<String>,
    #[api(format = "duration")]
    duration: Option<String>,
    #[api(format = "json-pointer")]
    pointer: Option<String>,
    #[api(format = "regex")]
    regex: Option<String>,
    #[api(format = "password")]
    password: Option<String>,
    #[api(items(format = "ipv4"))]
    list: Option<Vec<String>>,
    #[api(keys(format = "uuid"), values(format = "iri"))]
    map: Option<BTreeMap<String, String>>,
}

/// Each field, its format, a text that is of it and one that is not, and what is said then.
const CASES: &[(&str, &str, &str, &str, &str)] = &[
    ("email", "email", "a@b.c", "a", "must be an e-mail address"),
    ("uri", "uri", "urn:a", "/a", "must be a URI, with its scheme"),
    ("reference", "uri-reference", "/a", "a b", "must be a URI or a relative reference"),
    ("host", "hostname", "a.b", "a_b", "must be a host name"),
    ("v4", "ipv4", "1.2.3.4", "1.2.3", "must be an IPv4 address"),
    ("v6", "ipv6", "::1", "1", "must be an IPv6 address"),
    (
        "uuid",
        "uuid",
        "123e4567-e89b-12d3-a456-426614174000",
        "123e4567",
        "must be a UUID such as 123e4567-e89b-12d3-a456-426614174000",
    ),
    ("date", "date", "2020-02-29", "2021-02-29", "must be a date such as 2020-01-31"),
    ("time", "time", "12:00:00Z", "12:00:00", "must be a time with an offset such as 12:30:00Z"),
    (
        "instant",
        "date-time",
        "2020-02-29T12:00:00Z",
        "2020-02-29",
        "must be an RFC 3339 date-time such as 2020-01-31T12:30:00Z",
    ),
    ("duration", "duration", "P1D", "P", "must be a duration such as P1DT12H"),
    ("pointer", "json-pointer", "/a", "a", "must be a JSON Pointer such as /items/0"),
    ("regex", "regex", "(?=a)", "(", "must be a regular expression of ECMA-262"),
];

#[test]
fn a_text_is_of_its_format() {
    for (field, format, right, wrong, message) in CASES {
        let json = json!({ *field: right }).to_string();
        let [ours, plain] = both_ways::<Formats>(&json);
        let model = ours.expect(&json);
        assert_eq!(plain.as_ref(), Ok(&model));
        assert_eq!(written(&model), json!({ *field: right }));

        let json = json!({ *field: wrong }).to_string();
        let violations = refused::<Formats>(&json);
        assert_eq!(found(&violations), [format!("/{field} format")]);
        assert_eq!(violations.first().message(), *message);
        assert_eq!(violations.first().params().get("format").unwrap(), format);
        // Rules are for requests: what a server sent is read, and judged when it is asked for.
        let [_, plain] = both_ways::<Formats>(&json);
        assert_eq!(judged(&plain.unwrap()), [format!("/{field} format")]);

        assert_eq!(read::<Formats>(json!({ *field: null }).to_string()), [""; 0]);
        let other = json!({ *field: 5 }).to_string();
        assert_eq!(read::<Formats>(other), [format!("/{field} type")]);
    }
    assert_eq!(judged(&Formats::default()), [""; 0]);
}

#[test]
fn items_and_keys_have_formats() {
    let json = r#"{"list":["1.2.3.4","1.2.3",""],"map":{"x":"anything at all"}}"#;
    assert_eq!(read::<Formats>(json), ["/list/1 format", "/list/2 format", "/map/x format"]);
}

#[test]
fn a_builder_judges_them_too() {
    let violations = Formats::builder().email("me").v6("::1").build().unwrap_err();
    assert_eq!(found(&violations), ["/email format"]);
}

#[test]
fn another_format_is_kept_and_asserts_nothing() {
    for text in ["", "x", "\0"] {
        let json = json!({"password": text, "map": {"123e4567-e89b-12d3-a456-426614174000": text}});
        assert_eq!(read::<Formats>(json.to_string()), [""; 0]);
    }
}

#[test]
fn a_hostile_text_costs_no_more_than_its_length() {
    const LENGTH: usize = 50_000;
    let named = (0..LENGTH / 10).map(|group| format!("(?<n{group}>")).collect::<Vec<_>>().concat();
    let texts = [
        "(", "[", "a.", "\"", "(?<n>", "\\1", "\\k<n>", "1", "/~", "a:", "%41", "P1", "T", "{1,",
        "-", "@", "::",
    ];
    for text in texts.iter().map(|part| part.repeat(LENGTH)).chain([named]) {
        let formats = CASES.iter().map(|(field, ..)| (*field, text.as_str()));
        let json = serde_json::to_string(&formats.collect::<BTreeMap<_, _>>()).unwrap();
        // All that matters is that there is an answer.
        drop(read::<Formats>(json));
    }
}
