//! `format`, text by text: written by hand, and put together at random.

mod texts;

use jsonschema::EmailOptions;
use model_core::ApiModel;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use serde_json::json;

use self::texts::{TEXTS, Texts};

#[derive(ApiModel)]
struct Formats {
    #[api(format = "email")]
    email: Option<String>,
    #[api(format = "uri")]
    uri: Option<String>,
    #[api(rename = "uri-reference", format = "uri-reference")]
    uri_reference: Option<String>,
    #[api(format = "hostname")]
    hostname: Option<String>,
    #[api(format = "ipv4")]
    ipv4: Option<String>,
    #[api(format = "ipv6")]
    ipv6: Option<String>,
    #[api(format = "uuid")]
    uuid: Option<String>,
    #[api(format = "date")]
    date: Option<String>,
    #[api(format = "time")]
    time: Option<String>,
    #[api(rename = "date-time", format = "date-time")]
    date_time: Option<String>,
    #[api(format = "duration")]
    duration: Option<String>,
    #[api(rename = "json-pointer", format = "json-pointer")]
    json_pointer: Option<String>,
    #[api(format = "regex")]
    regex: Option<String>,
}

fn accepts(format: &str, text: &str) -> bool {
    let Err(violations) = Formats::from_json(json!({ format: text }).to_string()) else {
        return true;
    };
    assert_eq!(violations.len(), 1);
    assert_eq!(violations.first().pointer(), format!("/{format}"));
    assert_eq!(violations.first().code(), "format");
    false
}

fn other_accepts(format: &str, text: &str) -> bool {
    let schema = json!({ "format": format });
    let options = jsonschema::options().should_validate_formats(true);
    // A `Mailbox` has no name in front.
    let options = options.with_email_options(EmailOptions::default().without_display_text());
    options.build(&schema).expect(format).is_valid(&json!(text))
}

/// Why the other reader is not followed, where it is not.
fn excuse(format: &str, text: &str) -> Option<&'static str> {
    let host = match format {
        "email" => text.rsplit('@').next().unwrap_or_default(),
        _ => text,
    };
    let reserved = |label: &str| label.get(2..4) == Some("--");
    match format {
        "hostname" | "email" if host.split('.').any(reserved) => Some(
            "RFC 1123, 2.1: what stands behind `xn--` is not decoded, and `--` is as good as anywhere",
        ),
        "email" if text.starts_with('"') && text.contains('\t') => {
            Some("RFC 5321, 4.1.2: `qtextSMTP` and `quoted-pairSMTP` have no tab")
        }
        "email" if text.starts_with('"') && text.contains("\\ ") => {
            Some("RFC 5321, 4.1.2: `quoted-pairSMTP` escapes a space too")
        }
        "date-time" if text.contains(":60") => {
            Some("RFC 3339, 5.7: a leap second is one that was announced")
        }
        "regex" if ["(?<a>", "(?<n>"].iter().any(|group| text.matches(group).count() > 1) => {
            Some("ECMA-262, 11th edition, 21.2.1.1: no two groups have one name")
        }
        "regex" if text.contains("(?i") => {
            Some("ECMA-262, 11th edition, 21.2.1: a group has no flags")
        }
        _ => None,
    }
}

#[track_caller]
fn assert_same(format: &str, text: &str) {
    let (ours, theirs) = (accepts(format, text), other_accepts(format, text));
    assert!(
        ours == theirs || excuse(format, text).is_some(),
        "{format} {text:?}: accepted by us {ours}, by the other {theirs}"
    );
}

#[test]
fn each_text_is_judged_as_its_specification_says_and_as_another_reader_does() {
    for Texts { format, right, wrong, .. } in TEXTS {
        let expected =
            |texts: &'static [&str], expected| texts.iter().map(move |it| (it, expected));
        for (text, expected) in expected(right, true).chain(expected(wrong, false)) {
            assert_eq!(accepts(format, text), expected, "{format} {text:?}");
            assert_same(format, text);
        }
    }
}

#[test]
fn lengths_end_where_they_should() {
    for count in 1..300 {
        let label = "a".repeat(count);
        let name = vec!["a"; count].join(".");
        assert_eq!(accepts("hostname", &label), count <= 63);
        assert_eq!(accepts("hostname", &name), name.len() <= 253);
        for text in [label.as_str(), name.as_str()] {
            assert_same("hostname", text);
            assert_same("email", &format!("{text}@a"));
            assert_same("email", &format!("a@{text}"));
        }
    }
}

#[test]
fn random_texts_are_judged_as_another_reader_does() {
    for Texts { format, parts, .. } in TEXTS {
        let config =
            ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() };
        let texts = prop::collection::vec(select(*parts), 0..9).prop_map(|parts| parts.concat());
        let judged = TestRunner::new(config).run(&texts, |text| {
            assert_same(format, &text);
            Ok(())
        });
        judged.unwrap();
    }
}
