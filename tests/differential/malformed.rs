//! Text that is no JSON: each is one `syntax`, at the place where it stops being JSON.

use model_core::ApiModel;

use crate::hostile::{Open, codes, read};

#[test]
fn a_string_that_is_no_text_is_a_syntax_error_where_it_begins_to_be_none() {
    let bad: &[&[u8]] = &[
        br"\ud800",
        br"\udc00",
        br"\ud800\ud800",
        br"\ud800\n",
        br"\ud800x",
        br"\udc00\ud800",
        br"\uD83D\u0041",
        br"\u",
        br"\u1",
        br"\u12",
        br"\u123",
        br"\u123g",
        br"\u+123",
        br"\U0041",
        br"\u00e",
        br"\uzzzz",
        "\\u00é".as_bytes(),
        b"\n",
        b"\t",
        b"\r",
        b"\0",
        b"\x1f",
    ];
    let escapes: Vec<[u8; 2]> = (1..=0x7f)
        .filter(|byte| !b"\"\\/bfnrtu".contains(byte))
        .map(|byte| [b'\\', byte])
        .collect();
    let all = bad.iter().copied().chain(escapes.iter().map(<[u8; 2]>::as_slice));
    for bad in all {
        for place in [
            "{\"text\":\"ok %\"}",
            "{\"unknown\":\"ok %\"}",
            "{\"value\":\"ok %\"}",
            "{\"ok %\":1}",
            "{\"int\":\"ok %\"}",
        ] {
            let (before, after) = place.split_once('%').unwrap();
            let text = [before.as_bytes(), bad, after.as_bytes()].concat();
            let violations = read(&text).unwrap_err();
            let last = violations.iter().last().unwrap();
            let shown = String::from_utf8_lossy(&text);
            assert_eq!(last.code(), "syntax", "{shown}");
            let offset = last.position().unwrap().offset();
            assert!(
                (before.len()..before.len() + bad.len()).contains(&offset),
                "{shown}: {offset}"
            );
        }
    }
    let good = Open::from_json(r#"{"text":"\"\\\/\b\f\n\r\t\u0000\uD83D\ude42\uFFFF"}"#).unwrap();
    assert_eq!(good.text.unwrap(), "\"\\/\u{8}\u{c}\n\r\t\0\u{1f642}\u{ffff}");
}

#[test]
fn what_is_not_utf_8_is_a_syntax_error_where_it_begins() {
    let whole = "{\"text\":\"aé\",\"unknown\":[\"🙂\"],\"int\":\"x\"}";
    let not_text: &[&[u8]] = &[
        b"\xff",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf5\x80\x80\x80",
        b"\x80",
        b"\xc3",
        b"\xe2\x82",
    ];
    for bad in not_text {
        for at in (0..=whole.len()).filter(|at| whole.is_char_boundary(*at)) {
            let text = [&whole.as_bytes()[..at], bad, &whole.as_bytes()[at..]].concat();
            let violations = read(&text).unwrap_err();
            let last = violations.iter().last().unwrap();
            assert_eq!((last.code(), last.position().unwrap().offset()), ("syntax", at));
        }
    }
    // What comes before it is judged.
    let text = [b"{\"int\":\"x\",\"text\":\"".as_slice(), b"\xff\"}"].concat();
    assert_eq!(codes(Open::from_json(text)), ["/int type", " syntax"]);
}

#[test]
fn what_is_no_json_is_a_syntax_error() {
    let cases: &[(&[u8], usize)] = &[
        (b"", 0),
        (b" \n\t\r ", 5),
        (b"\0", 0),
        (b"{}\0", 2),
        (b"\0{}", 0),
        (b"{\0}", 1),
        (b"\xef\xbb\xbf{}", 0),
        (b"{} {}", 3),
        (b"{}x", 2),
        (b"{},", 2),
        (b"{}]", 2),
        (b"{", 1),
        (b"}", 0),
        (b"{\"int\"", 6),
        (b"{\"int\":", 7),
        (b"{\"int\":1", 8),
        (b"{\"int\":1,", 9),
        (b"{\"int\":1,}", 8),
        (b"{,}", 1),
        (b"{\"int\" 1}", 7),
        (b"{int:1}", 1),
        (b"{'int':1}", 1),
        (b"{\"int\":+1}", 7),
        (b"{\"int\":01}", 7),
        (b"{\"int\":1.}", 7),
        (b"{\"int\":.5}", 7),
        (b"{\"int\":1e}", 7),
        (b"{\"int\":-}", 7),
        (b"{\"int\":0x10}", 8),
        (b"{\"int\":1_0}", 8),
        (b"{\"int\":NaN}", 7),
        (b"{\"int\":Infinity}", 7),
        (b"{\"int\":nul}", 7),
        (b"{\"int\":nullx}", 11),
        (b"{\"int\":True}", 7),
        (b"{} // x", 3),
        (b"{\"list\":[1,]}", 10),
        (b"{\"list\":[,1]}", 9),
        (b"{\"list\":[1 2]}", 11),
        (b"{\"list\":[1}", 10),
        (b"{\"int\":1]", 8),
        (b"\x0b{}", 0),
        (b"{}\xc2\xa0", 2),
        (b"{\"a\":1 \"b\":2}", 7),
        (b"nul", 0),
        (b"\"", 1),
        (b"\"\\", 1),
        (b"[", 1),
        (b"-", 0),
    ];
    for (text, offset) in cases {
        let shown = String::from_utf8_lossy(text);
        assert!(serde_json::from_slice::<serde::de::IgnoredAny>(text).is_err(), "{shown}");
        assert!(serde_json::from_slice::<Open>(text).is_err(), "{shown}");
        let violations = read(text).unwrap_err();
        let last = violations.iter().last().unwrap();
        assert_eq!(
            (last.code(), last.position().unwrap().offset()),
            ("syntax", *offset),
            "{shown}"
        );
    }
}
