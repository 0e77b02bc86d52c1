//! The report for people.

use model_core::ApiModel;
use model_tests::token::CreatePersonalAccessTokenRequest as Token;

use crate::support::refused;

#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
struct Shown {
    #[api(secret, min_length = 9)]
    password: Option<String>,
    #[api(maximum = 3)]
    tries: Option<i32>,
    name: String,
}

#[track_caller]
fn shows<T: ApiModel + std::fmt::Debug>(source: &str, expected: &str) {
    assert_eq!(refused::<T>(source).render(source), expected);
}

#[test]
fn a_report_shows_the_line_and_what_is_wrong_there() {
    shows::<Token>(
        r#"{
  "scope": ["demo:first", 7, ""],
  "accessTokenValiditySeconds": 50000,
  "expirationDate": "2030-01-01T00:00:00Z"
}"#,
        r#"error: 5 violations
 --> 1:1
  |
1 | {
  | ^ /name: is required [required]
 --> 2:27
  |
2 |   "scope": ["demo:first", 7, ""],
  |                           ^ /scope/1: must be a string, not a number [type]
  |                              ^^ /scope/2: must have at least 1 character [min_length]
 --> 3:33
  |
3 |   "accessTokenValiditySeconds": 50000,
  |                                 ^^^^^ /accessTokenValiditySeconds: must be at most 43200 [maximum]
 --> 4:21
  |
4 |   "expirationDate": "2030-01-01T00:00:00Z"
  |                     ^^^^^^^^^^^^^^^^^^^^^^ /expirationDate: must be between 2017-07-11T18:45:37.098Z (now) and 2018-01-11T18:45:37.098Z (now + 6 months) [date_range]
"#,
    );
}

#[test]
fn a_secret_is_masked() {
    shows::<Shown>(
        r#"{"password": "hunter2", "tries": 9, "nmae": "x", "name": "n"}"#,
        r#"error: 3 violations
 --> 1:14
  |
1 | {"password": ********, "tries": 9, "nmae": "x", "name": "n"}
  |              ^^^^^^^^ /password: must have at least 9 characters [min_length]
  |                                 ^ /tries: must be at most 3 [maximum]
  |                                    ^^^^^^ /nmae: is not a known field; did you mean `name`? [unknown_field]
"#,
    );
}

#[test]
fn carets_stay_under_their_value_behind_tabs_and_wide_characters() {
    shows::<Shown>(
        "{\t\"name\":\"日本😀\",\t\"tries\":\t44}",
        "error: 1 violation
 --> 1:26
  |
1 | {    \"name\":\"日本😀\",    \"tries\":    44}
  |                                      ^^ /tries: must be at most 3 [maximum]
",
    );
}

#[test]
fn what_is_no_json_is_shown_up_to_there() {
    shows::<Shown>(
        "{\"name\": \"n\",\n \"tries\": oops}",
        "error: 1 violation
 --> 2:11
  |
2 |  \"tries\": o…
  |           ^ expected a value [syntax]
",
    );
}

#[test]
fn a_text_that_was_not_read_is_not_shown() {
    let violations = refused::<Shown>("{\"name\":\"n\",\n\"tries\":9}");
    let report = violations.render("another text");
    assert!(report.contains("must be at most 3") && !report.contains("another"), "{report}");
    let built = Shown::builder().name("n").tries(9).build().unwrap_err();
    assert_eq!(built.render(""), "error: 1 violation\n  = /tries: must be at most 3 [maximum]\n");
}
