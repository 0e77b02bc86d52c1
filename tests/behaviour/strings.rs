//! `min_length` and `max_length`.

use model_core::ApiModel;

use crate::support::{judged, read, refused};

#[derive(ApiModel, Debug)]
struct Three {
    #[api(min_length = 3, max_length = 3)]
    text: Option<String>,
    #[api(min_length = 3)]
    #[expect(clippy::box_collection, reason = "rules see through a box")]
    boxed: Option<Box<String>>,
    #[api(items(max_length = 3))]
    list: Option<Vec<String>>,
}

#[test]
fn a_length_counts_code_points() {
    for text in [
        "",
        "a",
        "ab",
        "abc",
        "abcd",
        "äöü",
        "äö",
        "日本語",
        "日本語人",
        "😀😀😀",
        "😀😀",
        "😀😀😀😀",
        // A letter and the accent that combines with it are two.
        "e\u{301}",
        "e\u{301}!",
        "e\u{301}e\u{301}",
        // So are the halves of a flag, and a family is five.
        "🇩🇪",
        "🇩🇪!",
        "👨\u{200d}👩\u{200d}👧",
        "\0\0\0",
        "\r\n",
        "\u{feff}ab",
    ] {
        let expected = match text.chars().count() {
            0..3 => &["/text min_length"][..],
            3 => &[],
            _ => &["/text max_length"],
        };
        let three = Three { text: Some(text.to_owned()), boxed: None, list: None };
        assert_eq!(judged(&three), expected, "{text:?}");
        assert_eq!(read::<Three>(three.to_json().unwrap()), expected, "{text:?}");
    }
}

#[test]
fn an_escape_is_the_character_it_stands_for() {
    for (json, expected) in [
        (r#"{"text":"\u0061\u0062c"}"#, None),
        (r#"{"text":"\ud83d\ude00\n\\"}"#, None),
        (r#"{"text":"\ud83d\ude00\ud83d\ude00"}"#, Some("/text min_length")),
        (r#"{"text":"\u0000\u0000\u0000\u0000"}"#, Some("/text max_length")),
    ] {
        assert_eq!(read::<Three>(json), Vec::from_iter(expected), "{json}");
    }
}

#[test]
fn a_rule_sees_through_a_box_and_into_a_list() {
    let json = r#"{"boxed":"ab","list":["abc","abcd","","😀😀😀😀"]}"#;
    assert_eq!(
        read::<Three>(json),
        ["/boxed min_length", "/list/1 max_length", "/list/3 max_length"]
    );
}

#[test]
fn a_length_says_its_limit_and_itself() {
    let violations = refused::<Three>(r#"{"text":"😀"}"#);
    let violation = violations.first();
    assert_eq!(violation.message(), "must have at least 3 characters");
    assert_eq!(violation.params().get("limit").unwrap(), &3);
    assert_eq!(violation.params().get("actual").unwrap(), &1);
}

#[test]
fn a_character_is_one_code_point() {
    #[derive(ApiModel, Debug)]
    struct One {
        c: char,
    }
    for (text, expected) in [
        ("a", None),
        ("😀", None),
        ("\0", None),
        ("", Some("/c format")),
        ("ab", Some("/c format")),
        ("e\u{301}", Some("/c format")),
    ] {
        let json = serde_json::json!({ "c": text }).to_string();
        assert_eq!(read::<One>(json), Vec::from_iter(expected), "{text:?}");
    }
}
