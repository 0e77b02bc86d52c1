//! Mistakes of a crate that depends on `model-core` alone, and what it can do without any.
//!
//! `TRYBUILD=overwrite` rewrites what is expected.

use model_core::ApiModel;
use model_tests_downstream::{CreateToken, Owner, Page};

#[test]
fn every_mistake_is_shown_where_it_is() {
    let cases = trybuild::TestCases::new();
    for kind in ["attributes", "enums", "mistakes", "names", "presence", "shapes"] {
        cases.compile_fail(format!("ui/{kind}/*.rs"));
    }
    cases.pass("ui/pass/*.rs");
}

#[test]
fn a_model_of_another_crate_is_built_written_and_read() {
    let owner = Owner::builder().name("me").build().unwrap();
    let token = CreateToken::builder().name("ci").owner(owner).labels([("team", "a")]);
    let page = Page::<CreateToken>::builder().items([token.build().unwrap()]).build().unwrap();
    let json = page.to_json().unwrap();
    assert_eq!(
        json,
        r#"{"items":[{"name":"ci","owner":{"name":"me"},"scope":["all"],"labels":{"team":"a"}}]}"#
    );
    assert_eq!(Page::from_json(json).unwrap(), page);
}

#[test]
fn its_rules_hold_at_every_depth() {
    let json =
        r#"{"items":[{"name":"me","owner":{"name":"me"},"validSeconds":1,"labels":{"t":""}}]}"#;
    let violations = Page::<CreateToken>::from_json(json).unwrap_err();
    let found: Vec<_> = violations.iter().map(|it| (it.pointer(), it.code())).collect();
    assert_eq!(
        found,
        [
            ("/items/0/validSeconds", "minimum"),
            ("/items/0/labels/t", "check"),
            ("/items/0/name", "same"),
        ]
    );
}
