//! What a field says of itself: limits against each other, and literals against limits.

use super::{assert_fields, mistakes, model};

/// Each list of attributes of a field of this type breaks exactly these of its own rules.
fn assert_broken(ty: &str, cases: &[(&str, &[&str])]) {
    for (attributes, expected) in cases {
        let source = format!("struct S {{ #[api({attributes})] a: {ty} }}");
        let found: Vec<_> = mistakes(&source)
            .iter()
            .filter_map(|message| {
                Some(message.strip_prefix("this `")?.split_once(':')?.0.to_owned())
            })
            .collect();
        assert_eq!(found, *expected, "{source}");
        assert_eq!(mistakes(&source).len(), expected.len(), "{source}");
    }
}

#[test]
fn numbers() {
    assert_broken(
        "i32",
        &[
            ("default = 15, minimum = 15, maximum = 15", &[]),
            ("default = 14, minimum = 15", &["default` breaks its own `minimum = 15`"]),
            ("default = 16, maximum = 15", &["default` breaks its own `maximum = 15`"]),
            (
                "example = -1, exclusive_minimum = -1",
                &["example` breaks its own `exclusive_minimum = - 1`"],
            ),
            (
                "example = 1, exclusive_maximum = 1",
                &["example` breaks its own `exclusive_maximum = 1`"],
            ),
            ("example = 0, exclusive_maximum = 1, exclusive_minimum = -1", &[]),
            (
                "const_value = 7, multiple_of = 2",
                &["const_value` breaks its own `multiple_of = 2`"],
            ),
            ("default = 5, const_value = 7", &["default` breaks its own `const_value = 7`"]),
            (
                "default = 1, example = 9, minimum = 2, maximum = 8",
                &["default` breaks its own `minimum = 2`", "example` breaks its own `maximum = 8`"],
            ),
        ],
    );
    assert_broken(
        "Option<u64>",
        &[(
            "default = 18446744073709551615, maximum = 18446744073709551614",
            &["default` breaks its own `maximum = 18446744073709551614`"],
        )],
    );
    assert_broken(
        "f64",
        &[
            ("default = 4.35, multiple_of = 0.01", &[]),
            (
                "default = 4.355, multiple_of = 0.01",
                &["default` breaks its own `multiple_of = 0.01`"],
            ),
            (
                "default = 1, exclusive_maximum = 1.0",
                &["default` breaks its own `exclusive_maximum = 1.0`"],
            ),
        ],
    );
    // Both are the same `f32`.
    assert_broken(
        "f32",
        &[
            ("example = 16_777_217, maximum = 16_777_216", &[]),
            (
                "example = 16_777_218, maximum = 16_777_216",
                &["example` breaks its own `maximum = 16_777_216`"],
            ),
        ],
    );
    // An alias may be any number.
    assert_broken(
        "Alias",
        &[("default = 1, minimum = 2", &["default` breaks its own `minimum = 2`"])],
    );
}

#[test]
fn texts_and_lists() {
    assert_broken(
        "String",
        &[
            ("default = \"äöü\", min_length = 3, max_length = 3", &[]),
            ("default = \"äöü\", min_length = 4", &["default` breaks its own `min_length = 4`"]),
            ("example = \"abc\", max_length = 2", &["example` breaks its own `max_length = 2`"]),
            (
                "default = \"a\", const_value = \"b\"",
                &["default` breaks its own `const_value = \"b\"`"],
            ),
        ],
    );
    assert_broken(
        "Vec<String>",
        &[
            ("default = [\"a\"], min_items = 1, max_items = 1, items(min_length = 1)", &[]),
            ("default = [], min_items = 1", &["default` breaks its own `min_items = 1`"]),
            (
                "default = [\"a\", B, \"a\"], unique_items",
                &["default` breaks its own `unique_items`"],
            ),
            (
                "default = [\"\", \"a\", \"ab\"], items(min_length = 1, max_length = 1)",
                &[
                    "default` breaks its own `min_length = 1`",
                    "default` breaks its own `max_length = 1`",
                ],
            ),
            (
                "items(const_value = \"ab\", max_length = 1)",
                &["const_value` breaks its own `max_length = 1`"],
            ),
        ],
    );
    assert_broken(
        "BTreeMap<String, u8>",
        &[
            (
                "default = [(\"a\", 1)], keys(max_length = 1), values(maximum = 1), max_properties = 1",
                &[],
            ),
            (
                "default = [(\"ab\", 2)], keys(max_length = 1), values(maximum = 1), min_properties = 2",
                &[
                    "default` breaks its own `max_length = 1`",
                    "default` breaks its own `maximum = 1`",
                    "default` breaks its own `min_properties = 2`",
                ],
            ),
        ],
    );
}

#[test]
fn what_the_compiler_reckons() {
    for (field, expected) in [
        ("#[api(minimum = LOW, maximum = 5)] a: u8", vec!["LOW <= 5"]),
        ("#[api(maximum = 5, exclusive_minimum = LOW)] a: u8", vec!["LOW < 5"]),
        ("#[api(exclusive_minimum = LOW, exclusive_maximum = 5)] a: u8", vec!["LOW < ((5) - 1)"]),
        ("#[api(exclusive_minimum = LOW, exclusive_maximum = 5)] a: f64", vec!["LOW < 5f64"]),
        ("#[api(minimum = LOW as u8, default = 3)] a: u8", vec!["(LOW as u8) <= 3"]),
        ("#[api(maximum = HIGH, example = 3)] a: Alias", vec!["3 <= HIGH"]),
        ("#[api(min_length = LOW, default = \"abc\")] a: String", vec!["LOW <= 3"]),
        ("#[api(items(min_length = LOW, max_length = HIGH))] a: Vec<String>", vec!["LOW <= HIGH"]),
        ("#[api(multiple_of = STEP)] a: i32", vec!["0 < STEP"]),
        ("#[api(multiple_of = STEP)] a: Alias", vec![]),
        ("#[api(minimum = LOW, default = OTHER)] a: u8", vec![]),
    ] {
        let source = format!("struct S {{ {field} }}");
        let plain = |tokens: &dyn ToString| tokens.to_string().replace(' ', "");
        let found: Vec<_> =
            model(&source).fields[0].assertions.iter().map(|it| plain(&it.holds)).collect();
        let expected: Vec<_> = expected.iter().map(plain_text).collect();
        assert_eq!(found, expected, "{source}");
    }
}

fn plain_text(text: &&str) -> String {
    text.replace(' ', "")
}

#[test]
fn what_is_no_value_of_the_type() {
    assert_fields(&[
        (
            "#[api(default = 300, maximum = 200)] a: u8",
            &["this does not fit into `u8`, which goes from 0 to 255"],
        ),
        ("#[api(example = 5)] a: String", &["`example` of a string is a string literal"]),
        ("#[api(example = \"5\")] a: i32", &["`example` takes a number: write it without quotes"]),
        ("#[api(example = 'a')] a: bool", &["`example` of a boolean is `true` or `false`"]),
        (
            "#[api(example = \"a\")] a: Vec<String>",
            &["`example` of a list is an array or another expression of the type"],
        ),
        ("#[api(example = \"a\")] a: Kind", &[]),
        (
            "#[api(default = Some(5))] a: Option<i32>",
            &["the default of an `Option` is the value itself: write `5`"],
        ),
        (
            "#[api(default = None)] a: Option<i32>",
            &["an absent `Option` is `None` anyway: leave `default` out"],
        ),
        (
            "#[api(minimum(1, message = \" \"))] a: i32",
            &["a `message` says what is wrong: it is not empty"],
        ),
        ("#[api(example = [1, 2])] a: Vec<u8>", &[]),
        (
            "#[api(min_items = 4)] a: [u8; 3]",
            &["every array of this type has 3 items: change one of the two"],
        ),
        (
            "#[api(max_items = 2)] a: Option<[u8; 3]>",
            &["every array of this type has 3 items: change one of the two"],
        ),
        ("#[api(min_items = 3, max_items = 3)] a: [u8; 3]", &[]),
        ("#[api(min_items = 4)] a: [u8; N]", &[]),
        (
            "a: Box<[i32]>",
            &["a model owns its values, whose size is known: use `Vec<...>` for a slice"],
        ),
        ("a: Vec<str>", &["a model owns its values, whose size is known: use `String` for `str`"]),
        (
            "a: Option<Box<dyn Fn(i32) -> i32>>",
            &[
                "a model owns its values, whose size is known: use an enum for one of several types, or a type of which it is known",
            ],
        ),
        (
            "a: BTreeSet<f64>",
            &["floats are neither ordered nor hashed: use a `Vec` with `unique_items`"],
        ),
    ]);
    for secret in
        ["#[api(secret, example = \"x\")] a: String", "#[api(example = \"x\")] a: Secret<String>"]
    {
        assert_fields(&[(
            secret,
            &[
                "an `example` is shown to everybody, and a `secret` to nobody: leave one of the two out",
            ],
        )]);
    }
}

/// Whoever comes from elsewhere is told what it is called here.
#[test]
fn names_from_elsewhere() {
    for (attribute, start) in [
        ("length(min = 1)", "unknown attribute `length`: use `min_length` and `max_length`"),
        ("range(min = 1, max = 2)", "unknown attribute `range`: use `minimum` and `maximum`"),
        (
            "min = 1",
            "unknown attribute `min`: use `minimum` for a number, `min_length` for a string",
        ),
        ("email", "unknown attribute `email`: use `format = \"email\"`"),
        (
            "skip_serializing_if = \"Option::is_none\"",
            "unknown attribute `skip_serializing_if`: leave it out",
        ),
        ("dive", "unknown attribute `dive`: leave it out"),
    ] {
        let found = mistakes(&format!("struct S {{ #[api({attribute})] a: String }}"));
        assert!(found.len() == 1 && found[0].starts_with(start), "{found:?}");
    }
    let on_the_struct = mistakes("#[api(custom = \"f\")] struct S { a: String }");
    assert_eq!(on_the_struct, ["unknown attribute `custom`: use `rule`"]);
}
