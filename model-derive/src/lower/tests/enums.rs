//! Enums and unions.

use super::{item, mistakes};
use crate::model::{Discriminant, Enumeration, Holds, Item, Placeholder, Tagging, Union, Values};

/// The mistakes of a type, which has no others.
fn assert_mistakes(cases: &[(&str, &[&str])]) {
    for (source, expected) in cases {
        assert_eq!(mistakes(source), *expected, "{source}");
    }
}

fn enumeration(source: &str) -> Enumeration {
    let Item::Enum(model) = item(source) else { panic!("{source} is an enum") };
    model
}

fn union(source: &str) -> Union {
    let Item::Union(model) = item(source) else { panic!("{source} is a union") };
    model
}

#[test]
fn what_is_wrong_with_an_enum() {
    assert_mistakes(&[
        ("enum E {}", &["an enum without variants has no value: add one"]),
        (
            "enum E { #[api(other)] Other(String) }",
            &["there is nothing to choose from: add a variant that is known"],
        ),
        (
            "enum E { A, #[api(rename = \"A\")] B }",
            &["`A` is a name of the variant `A` already: give this one another name"],
        ),
        (
            "#[api(rename_all = \"lowercase\")] enum E { AB, Ab }",
            &["`ab` is a name of the variant `AB` already: give this one another name"],
        ),
        (
            "enum E { #[api(alias = \"A\")] A }",
            &["the variant is read by `A` already: leave this out"],
        ),
        (
            "enum E { #[api(other)] Other(String), A }",
            &["`other` takes what no other variant does: move it to the end"],
        ),
        (
            "enum E { A, #[api(other)] B(String), #[api(other)] C(String) }",
            &["`other` is said of the variant before: keep one"],
        ),
        (
            "enum E { A, #[api(other)] B(String), C, #[api(other)] D(String) }",
            &["`other` takes what no other variant does: move it to the end"],
        ),
        (
            "enum E { A, #[api(other)] Other(i64) }",
            &["`other` keeps what is not known: write `Other(String)`"],
        ),
        (
            "#[api(integer)] enum E { A, #[api(other)] Other(i32) }",
            &["`other` keeps what is not known: write `Other(i64)`"],
        ),
        (
            "#[api(untagged)] enum E { A(X), #[api(other)] Other(String) }",
            &["`other` keeps what is not known: write `Other(serde_json::Value)`"],
        ),
        ("enum E { A, #[api(other)] B }", &["`other` keeps what is not known: write `B(String)`"]),
        (
            "enum E { A, #[api(other)] B { b: String } }",
            &["`other` keeps what is not known: write `B(String)`"],
        ),
        (
            "enum E { A, #[api(other, rename = \"X\", alias = \"Y\")] B(#[api(secret)] String) }",
            &[
                "nothing can be said of what is not known: leave this out",
                "what is not known has no name: leave `rename` out",
                "what is not known has no name: leave `alias` out",
            ],
        ),
        (
            "#[api(deny_unknown_fields, rename_all_fields = \"camelCase\")] enum E { A }",
            &[
                "`deny_unknown_fields` is about fields, and these variants have none: leave it out",
                "`rename_all_fields` is about fields, and these variants have none: leave it out",
            ],
        ),
        (
            "enum E { #[api(title = \"x\", deprecated)] A }",
            &[
                "`title` is for the variants of a union: this one is only a value of the enum",
                "`deprecated` is for the variants of a union: this one is only a value of the enum",
            ],
        ),
        (
            "#[api(rule(f, field = a))] enum E { A }",
            &["an enum has no field to point at: leave `field` out"],
        ),
        (
            "#[api(integer, rename_all = \"camelCase\")] enum E { #[api(rename = \"x\")] A, #[api(alias = \"y\")] B }",
            &[
                "an `integer` enum is written as numbers: leave `rename_all` out",
                "an `integer` enum is written as numbers: leave `rename` out",
                "an `integer` enum is written as numbers: leave `alias` out",
            ],
        ),
        (
            "#[api(integer)] enum E { A, B(i64), C { x: i32 } }",
            &["a variant of an `integer` enum is a number and holds nothing: leave this out, or `integer`";
                2],
        ),
        (
            "#[api(integer)] enum E { A = 9_223_372_036_854_775_808, B = -9_223_372_036_854_775_808, C = 9_223_372_036_854_775_807, D }",
            &["the number of this variant does not fit into `i64`: choose a smaller one"; 2],
        ),
    ]);
}

#[test]
fn attributes_stand_where_they_mean_something() {
    assert_mistakes(&[
        ("#[api(tag = \"t\")] struct S {}", &["`tag` belongs on an enum, not on the struct"]),
        ("#[api(other)] struct S {}", &["`other` belongs on a variant, not on the struct"]),
        (
            "struct S { #[api(untagged)] a: i32 }",
            &["`untagged` belongs on an enum, not on a field"],
        ),
        ("struct S { #[api(other)] a: i32 }", &["`other` belongs on a variant, not on a field"]),
        ("#[api(builder = X)] enum E { A }", &["`builder` belongs on a struct, not on the enum"]),
        ("#[api(minimum = 1)] enum E { A }", &["`minimum` belongs on a field, not on the enum"]),
        ("#[api(other)] enum E { A }", &["`other` belongs on a variant, not on the enum"]),
        ("enum E { #[api(integer)] A }", &["`integer` belongs on the enum, not on a variant"]),
        ("enum E { #[api(secret)] A }", &["`secret` belongs on a field, not on a variant"]),
        ("enum E { #[api(builder = X)] A }", &["`builder` belongs on a struct, not on a variant"]),
        (
            "#[api(external)] enum E { A { #[api(rename_all = \"camelCase\", items(tag = \"x\"))] a: Vec<i32> } }",
            &[
                "`rename_all` belongs on the enum, not on a field",
                "`tag` belongs on the enum: only rules can stand here",
            ],
        ),
        (
            "enum E { #[api(renam = \"x\")] A }",
            &["unknown attribute `renam`: did you mean `rename`?"],
        ),
        ("enum E { #[api(alias)] A }", &["`alias` needs a value: write `alias = \"nickname\"`"]),
        (
            "enum E { #[api(rename = \"x\", rename = \"y\")] A }",
            &["`rename` is given twice: keep one"],
        ),
    ]);
}

#[test]
fn what_is_wrong_with_a_union() {
    assert_mistakes(&[
        (
            "enum E { A { a: i32 }, B }",
            &[
                "nothing says how the variants of `E` are told apart: add `tag = \"type\"` for a key among theirs, `tag = \"type\", content = \"value\"` for two keys, `external` for the name as the only key, or `untagged` for whichever fits",
            ],
        ),
        (
            "#[api(untagged, tag = \"t\")] enum E { A { a: i32 } }",
            &["`tag` beside `untagged`: variants are told apart in one way, keep one"],
        ),
        (
            "#[api(content = \"c\", external)] enum E { A { a: i32 } }",
            &[
                "`content` is the key beside the one of `tag`: write `tag = \"...\", content = \"...\"`",
            ],
        ),
        (
            "#[api(content = \"c\")] enum E { A { a: i32 } }",
            &[
                "`content` is the key beside the one of `tag`: write `tag = \"...\", content = \"...\"`",
            ],
        ),
        (
            "#[api(tag = \"t\", content = \"t\")] enum E { A { a: i32 } }",
            &["`tag` and `content` are two keys: give this one another name"],
        ),
        (
            "#[api(tag = \"t\", integer)] enum E { A }",
            &["`integer` is for an enum whose variants hold nothing: leave it out"],
        ),
        (
            "#[api(tag = \"t\")] enum E { A { t: i32 }, B { #[api(alias = \"t\")] b: i32 }, C { #[api(rename = \"t\")] c: i32 } }",
            &["`t` is the key that tells the variants apart: give the field another name"; 3],
        ),
        (
            "#[api(tag = \"t\")] enum E { A, #[api(rename = \"A\")] B { a: i32 }, #[api(alias = \"A\")] C }",
            &[
                "`A` is a name of the variant `A` already: give this one another name",
                "`A` is a name of the variant `B` already: give this one another name",
            ],
        ),
        (
            "#[api(tag = \"t\")] enum E { A { a: i32, #[api(rename = \"a\")] b: i32 } }",
            &["`a` is a name of the field `a` already: give this one another name"],
        ),
        (
            "#[api(external)] enum E { A(), B(i32, i32) }",
            &[
                "a variant that holds nothing has no parentheses: write `A`",
                "a variant holds one value: name these, as in `B { first: ..., second: ... }`",
            ],
        ),
        (
            "#[api(untagged, rename_all = \"camelCase\")] enum E { #[api(rename = \"x\")] A(X), #[api(alias = \"y\")] B(Y) }",
            &[
                "a variant of an `untagged` union has no name on the wire: leave `rename_all` out",
                "a variant of an `untagged` union has no name on the wire: leave `rename` out",
                "a variant of an `untagged` union has no name on the wire: leave `alias` out",
            ],
        ),
        (
            "#[api(external)] enum E { A(#[api(rename = \"x\", title = \"y\")] X), B(#[api(required, default)] Option<X>) }",
            &[
                "`rename` belongs on the variant: its value has no name",
                "`title` belongs on the variant: its value has no name",
                "`required` is for a field with a key: name the field, or leave this out",
                "`default` is for a field with a key: name the field, or leave this out",
            ],
        ),
        (
            "#[api(external)] enum E { A(#[api(minimum = 1)] String), B { #[api(min_length = 1)] b: i32 }, C(&'static str) }",
            &[
                "`minimum` is for numbers, and `String` is a string: use `min_length`",
                "`min_length` is for strings, and `i32` is an integer: use `minimum`",
                "a model owns its values: use `String` or `Cow<'_, str>` for `&str`, or the type without `&`",
            ],
        ),
        (
            "#[api(tag = \"t\")] enum E { A { #[api(date_range(min = b))] a: D, b: i32 } }",
            &["`b` is an integer: a date bound starts at a date"],
        ),
        (
            "#[api(external, rename_all_fields = \"x\")] enum E { A { a: i32 } }",
            &[
                "unknown case `x`: use one of `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case`, `SCREAMING-KEBAB-CASE`",
            ],
        ),
    ]);
}

#[test]
fn beside_a_tag_stands_a_model() {
    for (ty, what) in [
        ("i32", "an integer"),
        ("bool", "a boolean"),
        ("Box<String>", "a string"),
        ("Vec<Model>", "a list"),
        ("[Model; 2]", "a list"),
        ("chrono::NaiveDate", "a date"),
        ("Option<Model>", "an `Option`"),
    ] {
        let source = format!("#[api(tag = \"t\")] enum E {{ A({ty}) }}");
        let expected = format!(
            "beside the key of `tag` a variant holds a model, not {what}: name the field, or add `content = \"...\"`"
        );
        assert_eq!(mistakes(&source), [expected], "{ty}");
        item(&source.replace("\"t\"", "\"t\", content = \"c\""));
    }
    for ty in ["Model", "Box<Model>", "BTreeMap<String, i32>"] {
        item(&format!("#[api(tag = \"t\")] enum E {{ A({ty}) }}"));
    }
}

#[test]
fn variants_have_their_names() {
    let model = enumeration(
        r#"#[api(rename_all = "kebab-case")]
        enum E { r#FirstOne, #[api(rename = "", alias = "x", alias = "y")] Two, #[api(other)] Other(String) }"#,
    );
    let Values::Text(list) = &model.values else { panic!("it is written as text") };
    let names: Vec<_> = list.iter().map(|text| (text.name.as_str(), text.aliases.len())).collect();
    assert_eq!(names, [("first-one", 0), ("", 2)]);
    assert!(model.other.is_some_and(|other| other == "Other"));
}

#[test]
fn discriminants_are_counted_on() {
    let model = enumeration(
        "#[repr(C, u8)] #[api(integer)] enum E { A, B = 0x10, C, D = -(-7), E = 1 << 3, F }",
    );
    let Values::Integer(list) = &model.values else { panic!("it is written as numbers") };
    let numbers: Vec<_> = list
        .iter()
        .map(|it| match &it.value {
            Discriminant::Known(number) => (*number, String::new()),
            Discriminant::Computed(_, ty, steps) => (*steps, ty.to_string()),
        })
        .collect();
    let known = [0, 16, 17, 7].map(|number| (number, String::new()));
    assert_eq!(numbers[..4], known);
    assert_eq!(numbers[4..], [(0, "u8".to_owned()), (1, "u8".to_owned())]);
}

#[test]
fn tagging_decides_what_an_enum_is() {
    assert!(matches!(union("#[api(external)] enum E { A, B }").tagging, Tagging::External));
    assert!(matches!(union("#[api(untagged)] enum E { A(X) }").tagging, Tagging::Untagged));
    let model = union(
        r#"#[api(tag = "t", content = "c", rename_all = "camelCase", rename_all_fields = "UPPERCASE")]
        enum E { FirstOne { two_words: i32 }, Two(X), Three, #[api(other)] Rest(Value) }"#,
    );
    assert!(
        matches!(&model.tagging, Tagging::Adjacent { tag, content } if tag == "t" && content == "c")
    );
    let names: Vec<_> = model.variants.iter().map(|it| it.name.as_deref()).collect();
    assert_eq!(names, [Some("firstOne"), Some("two"), Some("three"), None]);
    let Holds::Fields(fields) = &model.variants[0].holds else { panic!("it holds fields") };
    assert_eq!(fields[0].name, "TWO_WORDS");
    assert!(matches!(model.variants[3].holds, Holds::Other));
}

#[test]
fn the_placeholder_is_the_plainest_variant() {
    for (variants, expected) in [
        ("A(X), B { a: i32 }, C", Some(2)),
        ("A(X), B { a: i32, b: Option<X>, c: Vec<X> }", Some(1)),
        ("A(X), B(Box<Y>), C([Y; 2]), D(Vec<X>)", Some(3)),
        ("A(X), B { a: String, b: Box<E> }, #[api(other)] C(Value)", Some(2)),
        ("A(X)", Some(0)),
        ("A(X), B([Y; 2])", None),
        ("A(X), B(DateTime)", None),
    ] {
        let model = union(&format!("#[api(external)] enum E {{ {variants} }}"));
        let found = match model.placeholder {
            Placeholder::Variant(index) => Some(index),
            Placeholder::Search => None,
        };
        assert_eq!(found, expected, "{variants}");
    }
}
