//! Where violations are: lines and columns from 1, in characters; offsets in bytes.

use std::collections::BTreeMap;

use model_core::ApiModel;

use crate::support::refused;

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Place {
    needed: i32,
    #[api(min_items = 1, items(minimum = 1))]
    list: Option<Vec<i32>>,
    #[api(alias = "other", keys(max_length = 2), values(minimum = 1))]
    map: Option<BTreeMap<String, i32>>,
    inner: Option<Box<Place>>,
    #[api(min_length = 2)]
    text: Option<String>,
}

#[derive(ApiModel, Debug)]
#[api(rule(|it| it.b.is_some(), field = b))]
struct Pair {
    a: Option<i32>,
    b: Option<i32>,
}

#[test]
fn a_null_has_a_position_too() {
    let violations = Pair::from_json("{\n \"a\": 1,\n \"b\": null\n}").expect_err("refused");
    let position = violations.first().position().expect("it was read");
    assert_eq!((position.line(), position.column()), (3, 7));
}

/// Checks each position against where a marker, which is then taken out, stood in the text.
#[track_caller]
fn at(marked: &str, expected: &[&str]) {
    const MARK: char = '§';
    let text = marked.replace(MARK, "");
    let mut places: Vec<(usize, usize, usize)> = Vec::new();
    let (mut line, mut column, mut offset) = (1, 1, 0);
    for c in marked.chars() {
        match c {
            MARK => {
                places.push((line, column, offset));
                continue;
            }
            '\n' => (line, column) = (line + 1, 1),
            _ => column += 1,
        }
        offset += c.len_utf8();
    }
    let violations = refused::<Place>(&text);
    let mut found: Vec<_> = violations
        .iter()
        .map(|it| {
            let place = it.position().expect("was read by `from_json`");
            (
                (place.line(), place.column(), place.offset()),
                format!("{} {}", it.pointer(), it.code()),
            )
        })
        .collect();
    // In the order of the text, where the markers are.
    found.sort_by_key(|(place, _)| *place);
    let (found, names): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    assert_eq!(names, expected);
    assert_eq!(found, places, "{text}");
}

#[test]
fn a_position_is_where_the_value_begins() {
    at(r#"{"needed": §"x"}"#, &["/needed type"]);
    at("{\"needed\"\n\t :\n\n  §\"x\"}", &["/needed type"]);
    at("{\r\n  \"needed\": 1,\r\n  \"list\": [1,\r\n§0]\r\n}", &["/list/1 minimum"]);
    at(r#"{"needed":1,"list":§[]}"#, &["/list min_items"]);
    at(r#"{"needed":1,"list":§{"a":[1]}}"#, &["/list type"]);
    at(r#"{"needed":§9999999999,"text":§"é"}"#, &["/needed type", "/text min_length"]);
    at(r" §null ", &[" type"]);
}

#[test]
fn a_column_is_counted_in_characters_and_an_offset_in_bytes() {
    at(r#"{"map":{"é":1,"日本":1,"😀":1,"e\u0301":1},"needed":§null}"#, &["/needed type"]);
    at(
        "{\"text\":\"日本語 😀 e\u{301}\",\n\"map\":{\"äöü\":§\"x\"},\"needed\":1}"
            .replace("\"äöü\"", "§\"äöü\"")
            .as_str(),
        &["/map/äöü max_length", "/map/äöü type"],
    );
}

#[test]
fn a_missing_key_is_where_its_object_begins() {
    at("§{}", &["/needed required"]);
    at("{\n \"inner\": §{\"list\":[1]},\"needed\":1}", &["/inner/needed required"]);
    at(
        r#"§{"inner":§{"inner":§{}}}"#,
        &["/needed required", "/inner/needed required", "/inner/inner/needed required"],
    );
}

#[test]
fn an_unknown_or_repeated_key_is_where_the_key_is() {
    at(
        r#"{"needed":1, §"zz" : [1,2], §"needed":"x"}"#,
        &["/zz unknown_field", "/needed duplicate_field"],
    );
    at(r#"{"needed":1,"inner":{"needed":1,§"":1}}"#, &["/inner/ unknown_field"]);
    at(
        r#"{"needed":1,"other":{"a":1,§"a":2},§"map":{}}"#,
        &["/map/a duplicate_field", "/map duplicate_field"],
    );
    at(
        r#"{"needed":1,"needed\u0032":1}"#.replace("\"needed\\u0032", "§\"needed\\u0032").as_str(),
        &["/needed2 unknown_field"],
    );
}

#[test]
fn a_key_that_breaks_a_rule_is_where_the_key_is() {
    at(r#"{"needed":1,"map":{"ab":1,§"abc":§0}}"#, &["/map/abc max_length", "/map/abc minimum"]);
}

#[test]
fn of_a_repeated_key_the_first_value_is_the_offending_one() {
    at(r#"{"needed":1,"text":§"","list":[§0],§"text":"","list":[0]}"#.replace("\"list\":[0]", "§\"list\":[0]").as_str(), &[
        "/text min_length",
        "/list/0 minimum",
        "/text duplicate_field",
        "/list duplicate_field",
    ]);
}

#[test]
fn a_syntax_error_is_where_reading_stopped_and_leaves_what_came_before() {
    at("{\"needed\":§\"x\",\n \"list\": [1§,]}", &["/needed type", " syntax"]);
    at(r#"{"needed":1§"#, &[" syntax"]);
    at("{\"needed\":1}\n§x", &[" syntax"]);
    at("§", &[" syntax"]);
}
