//! Foreign and skipped fields, and what needs JSON.

use super::*;

#[cfg(feature = "json")]
#[test]
fn what_is_wrong_with_foreign_fields() {
    let twice = "`serde` and `with` both say who writes and reads the field: keep one";
    assert_fields(&[
        ("#[api(serde)] a: IpAddr", &[]),
        ("#[api(with = \"a::b\")] a: Option<Option<&'static str>>", &[]),
        ("#[api(skip)] a: &'static str", &[]),
        ("#[api(serde, with = a::b)] a: IpAddr", &[twice]),
        ("#[api(with = a::b, serde)] a: IpAddr", &[twice]),
        ("#[api(serde, serde)] a: IpAddr", &["`serde` is given twice: keep one"]),
        (
            "#[api(with = 5)] a: IpAddr",
            &["`with` takes a path: write `with = chrono::serde::ts_seconds`"],
        ),
        (
            "#[api(items(serde))] a: Vec<IpAddr>",
            &["`serde` belongs on the field itself: only rules can stand here"],
        ),
        ("#[api(serde)] a: &'static str", &[REFERENCE]),
        (
            "#[api(skip, alias = \"x\", minimum = 5, secret, default)] a: i32",
            &[
                "a `skip` field is not on the wire, where `alias` would matter: leave one of the two out",
                "a `skip` field is not on the wire, where `minimum` would matter: leave one of the two out",
                "a `skip` field is not on the wire, where `secret` would matter: leave one of the two out",
                "a `skip` field starts as the `Default` of its type: leave `default` out, or `skip`",
            ],
        ),
    ]);
}

#[cfg(feature = "json")]
#[test]
fn an_example_beside_a_module_in_a_generic_type_is_a_literal() {
    let source = "struct S<T> { #[api(with = a::b, example = CONSTANT)] a: Percent, other: T }";
    let message = "in a type with parameters, an example beside `with` is a literal: write it as it is on the wire";
    assert_eq!(mistakes(source), [message]);
    assert_eq!(mistakes(&source.replace("CONSTANT", "-5")), [""; 0]);
    assert_eq!(mistakes(&source.replace("<T>", "").replace("T }", "i32 }")), [""; 0]);
}

#[cfg(all(feature = "chrono", feature = "json"))]
#[test]
fn skipped_fields_have_no_index() {
    let model = model(
        "struct S { #[api(skip)] a: Cache, b: i32, #[api(skip)] build: Option<Cache>, #[api(serde)] c: Ip, build_with: i32, #[api(date_range(min = e))] d: DateTime<Utc>, e: DateTime<Utc> }",
    );
    let names = |fields: &[crate::model::Field]| {
        fields.iter().map(|field| field.setter.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(&model.fields), ["b", "c", "set_build_with", "d", "e"]);
    assert_eq!(names(&model.skipped), ["a", "set_build"]);
    let RuleKind::DateRange(range) = &model.fields[3].rules[0].kind else { panic!("one rule") };
    let anchor = range.min.as_ref().map(|bound| &bound.anchor);
    assert!(matches!(anchor, Some(Anchor::Field(4))));
}

#[cfg(not(feature = "json"))]
#[test]
fn without_json_nothing_is_foreign() {
    assert_fields(&[
        (
            "#[api(serde)] a: IpAddr",
            &["`serde` needs the feature `json` of `model-core`: turn it on"],
        ),
        (
            "#[api(with = a::b)] a: IpAddr",
            &["`with` needs the feature `json` of `model-core`: turn it on"],
        ),
        ("#[api(skip)] a: Cache", &[]),
    ]);
}

#[cfg(not(feature = "json"))]
#[test]
fn without_json_a_union_has_the_name_as_its_only_key() {
    let needs = |name| format!("`{name}` needs the feature `json` of `model-core`: turn it on");
    for (source, expected) in [
        ("#[api(external)] enum E { A { a: i32 }, B }", None),
        ("#[api(tag = \"t\")] enum E { A { a: i32 }, B }", Some(needs("tag"))),
        ("#[api(tag = \"t\", content = \"c\")] enum E { A(i32), B }", Some(needs("tag"))),
        ("#[api(untagged)] enum E { A(i32), B(String) }", Some(needs("untagged"))),
        ("#[api(external)] enum E { A(i32), #[api(other)] O(Value) }", Some(needs("other"))),
        ("enum E { A, #[api(other)] O(String) }", None),
    ] {
        assert_eq!(mistakes(source), expected.into_iter().collect::<Vec<_>>(), "{source}");
    }
}
