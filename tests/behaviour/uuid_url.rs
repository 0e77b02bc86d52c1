//! `Uuid` and `Url`, which are texts of a form.

use model_core::{ApiModel, Secret};
use serde_json::json;
use url::Url;
use uuid::Uuid;

use crate::support::{both_ways, found, judged, read, refused, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Links {
    id: Option<Uuid>,
    url: Option<Url>,
    #[api(unique_items)]
    ids: Option<Vec<Uuid>>,
    #[api(check = |url| url.scheme() == "https")]
    safe: Option<Url>,
    key: Option<Secret<Url>>,
}

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

#[test]
fn a_uuid_is_read_from_its_form_with_hyphens() {
    for text in [
        ID,
        "67E55044-10B1-426F-9247-BB680E5FE0C8",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ] {
        for links in both_ways::<Links>(&json!({"id": text}).to_string()) {
            let links = links.expect(text);
            assert_eq!(links.id, Uuid::parse_str(text).ok());
            assert_eq!(written(&links), json!({"id": text.to_lowercase()}));
        }
    }
    for text in [
        "",
        "67e5504410b1426f9247bb680e5fe0c8",
        "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
        "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8",
        "67e55044-10b1-426f-9247-bb680e5fe0c",
        "67e55044-10b1-426f-9247-bb680e5fe0cg",
        "67e5504410b1-426f-9247-bb680e5fe0c8-",
        "67e55044-10b1426f--9247-bb680e5fe0c8",
        " 67e55044-10b1-426f-9247-bb680e5fe0c",
        "67e55044-10b1-426f-9247-bb680e5fe0é",
    ] {
        for links in both_ways::<Links>(&json!({"id": text}).to_string()) {
            assert_eq!(
                links.expect_err(text),
                format!("/id: must be a UUID, such as `{ID}`"),
                "{text}"
            );
        }
        assert_eq!(read::<Links>(json!({"id": text}).to_string()), ["/id format"]);
    }
}

#[test]
fn a_url_is_read_and_written_as_the_url_standard_says() {
    for (text, expected) in [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("https://example.com", "https://example.com/"),
        ("HTTPS://EXAMPLE.com:443/ä", "https://example.com/%C3%A4"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("urn:isbn:0451450523", "urn:isbn:0451450523"),
    ] {
        for links in both_ways::<Links>(&json!({"url": text}).to_string()) {
            let links = links.expect(text);
            assert_eq!(links.url, Url::parse(text).ok());
            assert_eq!(written(&links), json!({"url": expected}));
        }
    }
    for text in
        ["", "example.com", "/a/b", "//example.com", "https://", "http://[::1", "https://a b/"]
    {
        assert_eq!(read::<Links>(json!({"url": text}).to_string()), ["/url format"], "{text}");
    }
}

#[test]
fn another_kind_is_a_type() {
    for value in [json!(1), json!(true), json!([]), json!({}), json!([1, 2])] {
        assert_eq!(
            read::<Links>(json!({"id": value, "url": value}).to_string()),
            ["/id type", "/url type"]
        );
    }
    assert_eq!(read::<Links>(r#"{"id":null,"url":null}"#), [""; 0]);
    assert_eq!(read::<Links>(r#"{"ids":[null]}"#), ["/ids/0 type"]);
}

#[test]
fn rules_hold_for_them() {
    let json = json!({"ids": [ID, ID.to_uppercase()], "safe": "http://example.com/"});
    assert_eq!(read::<Links>(json.to_string()), ["/ids unique_items", "/safe check"]);
    let url = Url::parse("https://user:hunter2@example.com/").expect("a URL");
    let links = Links::builder().id(Uuid::nil()).safe(url.clone()).key(url).build().expect("valid");
    assert_eq!(judged(&links), [""; 0]);
    assert!(format!("{:?}", links.key).contains("Secret(..)"));
    let source = r#"{"key":"hunter2","id":"x"}"#;
    let violations = refused::<Links>(source);
    assert_eq!(found(&violations), ["/id format", "/key format"]);
    assert!(!violations.render(source).contains("hunter2"));
}
