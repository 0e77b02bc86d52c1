//! What is found wrong with a value, in which order, and what can be done with the list.

use model_core::{ApiModel, Context, Violation, Violations};
use serde_json::json;

use crate::support::{both_ways, clock, found, read, refused};

/// The reference model, held to the keys it knows.
mod strict {
    use chrono::{DateTime, Utc};
    use model_core::ApiModel;

    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Token {
        #[api(required, min_length = 1)]
        pub name: String,
        #[api(items(min_length = 1))]
        pub scope: Option<Vec<String>>,
        #[api(minimum = 15, maximum = 43_200)]
        pub access_token_validity_seconds: Option<i32>,
        #[api(date_range(min = now, max = now + 6 months), precision = milliseconds)]
        pub expiration_date: Option<DateTime<Utc>>,
    }
}

const SIX: &str = r#"{"scope":["a",7],"accessTokenValiditySeconds":50000,"expirationDate":"2030-01-01T00:00:00Z","nmae":"x","scope":[]}"#;

#[test]
fn one_report_says_all_six_mistakes_in_order_and_where_they_are() {
    let violations = refused::<strict::Token>(SIX);
    assert_eq!(
        found(&violations),
        [
            "/name required",
            "/scope/1 type",
            "/accessTokenValiditySeconds maximum",
            "/expirationDate date_range",
            "/nmae unknown_field",
            "/scope duplicate_field",
        ]
    );
    // The oracle: where the offending text is found by looking for it.
    let texts = ["{", "7]", "50000", "\"2030", "\"nmae\"", "\"scope\":[]"];
    for (violation, text) in violations.iter().zip(texts) {
        let offset = SIX.find(text).unwrap();
        let position = violation.position().expect("was read by `from_json`");
        assert_eq!((position.line(), position.column()), (1, offset + 1), "{violation}");
        assert_eq!(position.offset(), offset, "{violation}");
    }
    let unknown = violations.iter().nth(4).unwrap();
    assert_eq!(unknown.params().get("suggestion").unwrap(), &"name");
}

#[test]
fn the_order_is_that_of_declaration_whatever_the_text_says() {
    let shuffled = r#"{"nmae":"x","expirationDate":"2030-01-01T00:00:00Z","scope":["a",7],"accessTokenValiditySeconds":50000,"scope":[]}"#;
    assert_eq!(read::<strict::Token>(shuffled), read::<strict::Token>(SIX));
}

#[derive(ApiModel, Debug)]
struct Inner {
    #[api(minimum = 10)]
    low: i32,
    #[api(max_length = 2)]
    text: String,
}

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Outer {
    #[api(min_items = 3)]
    list: Vec<Inner>,
    one: Option<Box<Inner>>,
    #[api(maximum = 1)]
    last: u8,
}

#[test]
fn a_wrong_type_hides_nothing_beside_it() {
    for (json, expected) in [
        (
            r#"{"list":[{"low":"x","text":"abc"},7,{"low":1}],"one":{"low":1,"text":[]},"last":2}"#,
            &[
                "/list/0/low type",
                "/list/0/text max_length",
                "/list/1 type",
                "/list/2/low minimum",
                "/list/2/text required",
                "/one/low minimum",
                "/one/text type",
                "/last maximum",
            ][..],
        ),
        // Counts are judged though items are wrong, and a value of a wrong type has that one violation.
        (
            r#"{"list":[null],"one":[],"last":256}"#,
            &["/list min_items", "/list/0 type", "/one type", "/last type"],
        ),
        (r#"{"list":{},"last":-1,"zz":1}"#, &["/list type", "/last type", "/zz unknown_field"]),
        ("{}", &["/list required", "/last required"]),
    ] {
        assert_eq!(read::<Outer>(json), expected, "{json}");
    }
}

#[test]
fn unknown_and_repeated_keys_come_after_the_fields_in_the_order_of_the_text() {
    let json =
        r#"{"b":1,"last":9,"a":1,"last":0,"one":{"low":1,"low":2,"text":""},"b":2,"list":[]}"#;
    assert_eq!(
        read::<Outer>(json),
        [
            "/list min_items",
            "/one/low minimum",
            "/one/low duplicate_field",
            "/last maximum",
            "/b unknown_field",
            "/a unknown_field",
            "/last duplicate_field",
            "/b unknown_field",
        ]
    );
}

#[test]
fn serde_alone_says_every_structural_error_in_one_message_and_runs_no_rule() {
    let json = r#"{"list":[{"low":"x"},{"low":1,"text":"abc"}],"last":256,"zz":1}"#;
    let [ours, serdes] = both_ways::<Outer>(json).map(|result| result.expect_err("is wrong"));
    assert_eq!(
        found(&refused::<Outer>(json)),
        [
            "/list min_items",
            "/list/0/low type",
            "/list/0/text required",
            "/list/1/low minimum",
            "/list/1/text max_length",
            "/last type",
            "/zz unknown_field",
        ]
    );
    assert_eq!(
        serdes,
        "4 violations: /list/0/low: must be an integer, not a string; /list/0/text: is required; \
         /last: must be an integer from 0 to 255; /zz: is not a known field"
    );
    assert!(ours.starts_with("7 violations: "), "{ours}");
    // What only breaks rules can be read: a server may have sent it.
    assert!(serde_json::from_str::<Outer>(r#"{"list":[],"last":255}"#).is_ok());
}

#[test]
fn reading_from_a_tree_says_the_same() {
    let json = r#"{"list":[{"low":"x"},7],"one":{"low":1.5,"text":null},"last":256,"zz":1}"#;
    let tree: serde_json::Value = serde_json::from_str(json).unwrap();
    let from_tree = serde_json::from_value::<Outer>(tree).unwrap_err().to_string();
    let [_, from_text] = both_ways::<Outer>(json);
    assert_eq!(from_tree, from_text.unwrap_err());
}

#[test]
fn a_report_is_capped() {
    let items = vec![json!({"low": 1, "text": "abc"}); 80];
    let json = json!({"list": items, "last": 0}).to_string();
    let result = |cx: Context| Outer::from_json_with(&json, &cx).unwrap_err();
    for (violations, len) in [
        (result(clock()), 100),
        (result(clock().max_violations(7)), 7),
        (result(clock().max_violations(1)), 1),
        (result(clock().max_violations(0)), 1),
        (result(clock().max_violations(159)), 159),
    ] {
        assert_eq!((violations.len(), violations.truncated()), (len, true));
        assert!(violations.iter().all(|it| it.position().is_some()));
    }
    let all = result(clock().max_violations(160));
    assert_eq!((all.len(), all.truncated()), (160, false));
    assert!(result(clock().max_violations(2)).to_string().contains("more"));

    // The cap is one, whether structure or rules are wrong.
    let wrong = json!({"list": vec![json!(7); 300], "last": 0}).to_string();
    let violations = refused::<Outer>(wrong);
    assert_eq!((violations.len(), violations.truncated()), (100, true));
}

#[test]
fn what_was_found_says_so_in_every_form() {
    let violations = refused::<Outer>(r#"{"list":[],"last":2}"#);
    assert_eq!(
        violations.to_string(),
        "2 violations: /list: must have at least 3 items; /last: must be at most 1"
    );
    let position = |column: usize| json!({"line": 1, "column": column, "offset": column - 1});
    let params = |limit: u8, actual: u8| json!({"limit": limit, "actual": actual});
    assert_eq!(
        serde_json::to_value(&violations).unwrap(),
        json!([
            {
                "pointer": "/list", "code": "min_items", "message": "must have at least 3 items",
                "params": params(3, 0), "position": position(9)
            },
            {
                "pointer": "/last", "code": "maximum", "message": "must be at most 1",
                "params": params(1, 2), "position": position(19)
            },
        ])
    );
    assert_eq!(
        violations.to_problem(),
        json!({
            "title": "Unprocessable Content",
            "status": 422,
            "detail": "2 violations",
            "errors": [
                {
                    "pointer": "#/list", "code": "min_items", "detail": "must have at least 3 items",
                    "params": params(3, 0), "position": position(9)
                },
                {
                    "pointer": "#/last", "code": "maximum", "detail": "must be at most 1",
                    "params": params(1, 2), "position": position(19)
                },
            ],
        })
    );
    assert_eq!(refused::<Outer>("{").to_problem()["status"], 400, "what is no JSON");
}

#[test]
fn a_service_joins_violations_of_its_own() {
    let Err(body) = Inner::from_json(r#"{"low":1,"text":""}"#) else { panic!("must be refused") };
    let own = Violation::new("/name", "taken", "is taken").with_param("by", "ci");
    let all = body.clone().under("/inner").merge(Violations::from(own.clone()));
    assert_eq!(found(&all), ["/inner/low minimum", "/name taken"]);
    assert_eq!(all.iter().last(), Some(&own));
    assert_eq!(all.iter().next().unwrap().position(), body.first().position());
    assert_eq!((&all).into_iter().count(), all.len());
    assert!(all.clone().into_iter().eq(all.iter().cloned()));
    assert_eq!(all, all.clone());
    assert_ne!(all, body);

    let error: Box<dyn std::error::Error + Send + Sync> = Box::new(all);
    assert_eq!(error.to_string(), "2 violations: /inner/low: must be at least 10; /name: is taken");
    assert_eq!(size_of::<Violations>(), size_of::<usize>());
    let result: Result<(), Violations> = Err(own.into());
    assert_eq!(size_of_val(&result), size_of::<usize>());
}

#[test]
fn validating_and_building_find_the_same_as_reading() {
    let json = r#"{"list":[{"low":1,"text":"abc"}],"last":2}"#;
    let read = serde_json::from_str::<Outer>(json).unwrap();
    let inner = Inner { low: 1, text: "abc".into() };
    let built = Outer::builder().list([inner]).last(2).build().unwrap_err();
    assert_eq!(read.validate().unwrap_err(), built);
    assert_eq!(found(&built), found(&refused::<Outer>(json)));
    assert!(built.iter().all(|it| it.position().is_none()), "there is no text");
}
