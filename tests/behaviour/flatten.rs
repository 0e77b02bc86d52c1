//! `flatten` and `additional_properties`: keys of several models in one object.

use std::collections::{BTreeMap, HashMap};

use model_core::{ApiModel, Valid};
use serde_json::{Value, json};

use crate::support::{accepted, both_ways, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
struct Base {
    /// Who it is.
    #[api(min_length = 2, alias = "identifier")]
    id: String,
    #[api(default = 7, maximum = 9)]
    page_size: u8,
    note: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Audit {
    created: String,
    #[api(flatten)]
    trace: Trace,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Trace {
    #[api(minimum = 1)]
    request: i32,
    #[api(secret, max_length = 3)]
    token: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Search {
    query: String,
    #[api(flatten)]
    base: Base,
    #[api(flatten)]
    audit: Option<Audit>,
    limit: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Open {
    name: String,
    #[api(flatten)]
    base: Option<Base>,
    #[api(additional_properties, max_properties = 2, keys(max_length = 3), values(minimum = 0))]
    extra: BTreeMap<String, i32>,
}

fn base() -> Base {
    Base { id: "abc".into(), page_size: 7, note: None }
}

#[test]
fn keys_go_to_their_fields_wherever_they_are() {
    let text =
        r#"{"request":3,"limit":2,"note":"n","query":"q","identifier":"abc","created":"now"}"#;
    let expected = Search {
        query: "q".into(),
        base: Base { note: Some("n".into()), ..base() },
        audit: Some(Audit { created: "now".into(), trace: Trace { request: 3, token: None } }),
        limit: Some(2),
    };
    assert_eq!(both_ways::<Search>(text), [Ok(expected.clone()), Ok(expected.clone())]);
    assert_eq!(
        expected.to_json().unwrap(),
        r#"{"query":"q","id":"abc","pageSize":7,"note":"n","created":"now","request":3,"limit":2}"#
    );
    assert_eq!(accepted::<Search>(written(&expected).to_string()), expected);
}

#[test]
fn an_optional_part_is_there_when_any_of_its_keys_is() {
    for (text, expected) in [
        (r#"{"query":"q","id":"abc"}"#, vec![]),
        (r#"{"query":"q","id":"abc","created":"x"}"#, vec!["/request required"]),
        (r#"{"query":"q","id":"abc","request":1}"#, vec!["/created required"]),
        (
            r#"{"query":"q","id":"abc","token":null}"#,
            vec!["/created required", "/request required"],
        ),
        (r#"{"query":"q","id":"abc","request":"x"}"#, vec!["/created required", "/request type"]),
        (r#"{"query":"q"}"#, vec!["/id required"]),
        ("{}", vec!["/query required", "/id required"]),
    ] {
        assert_eq!(read::<Search>(text), expected, "{text}");
        let serde: Result<Search, _> = serde_json::from_str(text);
        assert_eq!(serde.is_ok(), expected.is_empty(), "{text}");
    }
    let without: Search = accepted(r#"{"query":"q","id":"abc"}"#);
    assert_eq!(without.audit, None);
}

#[test]
fn rules_and_pointers_see_through() {
    let text = r#"{"query":"q","id":"a","pageSize":10,"created":"x","request":0,"token":"long"}"#;
    let violations = refused::<Search>(text);
    assert_eq!(
        found(&violations),
        ["/id min_length", "/pageSize maximum", "/request minimum", "/token max_length"]
    );
    let columns: Vec<_> = violations.iter().map(|it| it.position().map(|at| at.column())).collect();
    assert_eq!(columns, [Some(19), Some(34), Some(61), Some(71)]);
    assert!(!violations.render(text).contains("long"));

    let search = Search {
        query: "q".into(),
        base: Base { id: "a".into(), page_size: 10, note: None },
        audit: None,
        limit: None,
    };
    assert_eq!(judged(&search), ["/id min_length", "/pageSize maximum"]);
    assert!(Valid::new(search).is_err());
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Closed {
    a: Option<i32>,
}
#[derive(ApiModel, Debug)]
struct Lenient {
    #[api(flatten)]
    closed: Closed,
}

#[test]
fn the_outermost_model_decides_about_unknown_keys() {
    let text = r#"{"query":"q","id":"abc","nota":1,"other":2}"#;
    let violations = refused::<Search>(text);
    assert_eq!(found(&violations), ["/nota unknown_field", "/other unknown_field"]);
    let suggestions: Vec<_> = violations.iter().map(|it| it.params().get("suggestion")).collect();
    assert_eq!(suggestions, [Some(&"note".into()), None]);

    assert_eq!(accepted::<Lenient>(r#"{"b":1,"a":2}"#).closed.a, Some(2));
    assert_eq!(read::<Closed>(r#"{"b":1}"#), ["/b unknown_field"]);
}

#[test]
fn a_repeated_key_is_one_wherever_its_field_is() {
    let text =
        r#"{"query":"q","id":"abc","identifier":"x","created":"a","request":1,"request":"b"}"#;
    assert_eq!(read::<Search>(text), ["/id duplicate_field", "/request duplicate_field"]);
    let error = serde_json::from_str::<Search>(text).unwrap_err().to_string();
    assert!(error.contains("/id: is given more than once; /request: is given more"), "{error}");
    assert_eq!(read::<Open>(r#"{"name":"n","x":1,"x":"y"}"#), ["/x duplicate_field"]);
}

#[test]
fn what_no_field_claims_is_kept_and_written_back() {
    let text = r#"{"b":2,"name":"n","a":1}"#;
    let open = Open {
        name: "n".into(),
        base: None,
        extra: BTreeMap::from([("a".into(), 1), ("b".into(), 2)]),
    };
    assert_eq!(both_ways::<Open>(text), [Ok(open.clone()), Ok(open.clone())]);
    assert_eq!(open.to_json().unwrap(), r#"{"name":"n","a":1,"b":2}"#);
    assert_eq!(serde_json::to_string(&open).unwrap(), open.to_json().unwrap());
    for (text, expected) in [
        (
            r#"{"name":"n","a":-1,"long":2,"c":3}"#,
            vec![" max_properties", "/long max_length", "/a minimum"],
        ),
        (r#"{"name":"n","a":"x"}"#, vec!["/a type"]),
        (r#"{"name":"n","a":null}"#, vec!["/a type"]),
        (r#"{"name":"n","pageSize":3}"#, vec!["/id required"]),
    ] {
        let mut found = read::<Open>(text);
        let mut expected: Vec<_> = expected.into_iter().map(str::to_owned).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn positions_are_found_among_other_keys() {
    let text = "{\"name\": \"n\",\n \"a\": -1,\n \"pageSize\": 12}";
    let violations = refused::<Open>(text);
    let found: Vec<_> = violations
        .iter()
        .map(|it| (it.pointer(), it.code(), it.position().map(|at| (at.line(), at.column()))))
        .collect();
    assert_eq!(
        found,
        [
            ("/id", "required", Some((1, 1))),
            ("/pageSize", "maximum", Some((3, 14))),
            ("/a", "minimum", Some((2, 7))),
        ]
    );
}

#[test]
fn other_maps_take_what_is_left_over_too() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Free {
        id: i32,
        #[api(additional_properties)]
        rest: HashMap<String, Value>,
    }
    #[derive(ApiModel, Debug, PartialEq)]
    struct FreeJson {
        id: i32,
        #[api(additional_properties)]
        rest: serde_json::Map<String, Value>,
    }
    #[derive(ApiModel, Debug, PartialEq)]
    struct Maybe {
        id: i32,
        #[api(additional_properties)]
        rest: Option<BTreeMap<String, Base>>,
    }
    let text = r#"{"id":1,"x":[{"y":null}]}"#;
    let free: Free = accepted(text);
    assert_eq!(free.rest["x"], json!([{"y": null}]));
    assert_eq!(free.to_json().unwrap(), text);
    let free: FreeJson = serde_json::from_str(text).unwrap();
    assert_eq!(free.to_json().unwrap(), text);
    assert_eq!(accepted::<Maybe>(r#"{"id":1}"#).rest, None);
    assert_eq!(read::<Maybe>(r#"{"id":1,"b":{"id":"x"}}"#), ["/b/id min_length"]);
    assert_eq!(read::<Maybe>(r#"{"id":1,"b":{}}"#), ["/b/id required"]);
}

#[test]
fn a_builder_takes_the_part_as_a_whole() {
    let search = Search::builder().query("q").base(base()).build().unwrap();
    assert_eq!(search, Search { query: "q".into(), base: base(), audit: None, limit: None });
    let open = Open::builder().name("n").build().unwrap();
    assert!(open.extra.is_empty());
    let violations =
        Open::builder().name("n").extra([("a", 1), ("b", 2), ("c", -3)]).build().unwrap_err();
    assert_eq!(found(&violations), [" max_properties", "/c minimum"]);
}

#[test]
fn a_format_without_names_is_refused_both_ways() {
    let open: Open = accepted(r#"{"name":"n","a":1}"#);
    assert!(postcard::to_allocvec(&open).is_err());
    assert!(postcard::from_bytes::<Open>(&[1, b'n', 0, 0]).is_err());
    let mut bytes = Vec::new();
    ciborium::into_writer(&open, &mut bytes).unwrap();
    assert_eq!(ciborium::from_reader::<Open, _>(bytes.as_slice()).unwrap(), open);
}

#[test]
fn a_part_of_a_generic_model_and_of_a_recursive_one() {
    #[derive(ApiModel, Debug, PartialEq)]
    struct Paged<T> {
        #[api(flatten)]
        paging: Paging,
        #[api(flatten)]
        inner: T,
        next: Option<Box<Paged<T>>>,
    }
    #[derive(ApiModel, Debug, PartialEq)]
    struct Paging {
        #[api(maximum = 10)]
        limit: i32,
    }
    let text = r#"{"limit":1,"id":"abc","next":{"id":"a","limit":11}}"#;
    assert_eq!(read::<Paged<Base>>(text), ["/next/limit maximum", "/next/id min_length"]);
    let text = r#"{"limit":1,"id":"abc","pageSize":7,"next":{"limit":2,"id":"abd","pageSize":7}}"#;
    assert_eq!(accepted::<Paged<Base>>(text).to_json().unwrap(), text);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Shared {
    #[api(flatten)]
    first: std::sync::Arc<SharedPart>,
    #[api(flatten)]
    second: Option<std::rc::Rc<OtherPart>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct SharedPart {
    a: i32,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct OtherPart {
    b: i32,
}

/// Shared pointers are reached into as boxes are.
#[test]
fn keys_behind_shared_pointers() {
    for text in [r#"{"a":1}"#, r#"{"a":1,"b":2}"#] {
        let shared = Shared::from_json(text).unwrap();
        assert_eq!((shared.first.a, shared.second.is_some()), (1, text.contains('b')));
        assert_eq!(shared.to_json().unwrap(), text);
    }
    let violations = Shared::from_json(r#"{"b": "x"}"#).unwrap_err();
    let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
    assert_eq!(found, [("/a", "required"), ("/b", "type")]);
}
