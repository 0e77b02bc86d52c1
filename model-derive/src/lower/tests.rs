//! Types and the mistakes found in them; models and what they hold.

#[cfg(all(feature = "chrono", feature = "json"))]
mod dates;
// Most unions need `json`, and some fields are dates.
#[cfg(all(feature = "chrono", feature = "json"))]
mod enums;
mod foreign;
mod given;
mod meaning;
mod parameters;
mod patch;

use crate::diagnostic::Diagnostics;
use crate::keyword;
#[cfg(all(feature = "chrono", feature = "json"))]
use crate::model::{Anchor, Unit};
use crate::model::{DefaultValue, Item, Model, Presence, RuleKind};
use crate::parse;
use quote::ToTokens as _;
use syn::DeriveInput;

/// What a type is, or the mistakes in it.
fn lower(source: &str) -> Result<Item, Vec<String>> {
    let input: DeriveInput = syn::parse_str(source).expect("the test's type is Rust");
    let mut diagnostics = Diagnostics::default();
    let parsed = parse::parse(&mut diagnostics, &input);
    let item = super::lower(&mut diagnostics, &input, parsed);
    let messages: Vec<String> = diagnostics.into_errors().iter().map(ToString::to_string).collect();
    assert_eq!(item.is_none(), !messages.is_empty(), "{source}: {messages:?}");
    item.ok_or(messages)
}

fn item(source: &str) -> Item {
    lower(source).unwrap_or_else(|messages| panic!("{source}: {messages:#?}"))
}

fn model(source: &str) -> Model {
    let Item::Struct(model) = item(source) else { panic!("{source} is a struct") };
    model
}

fn mistakes(source: &str) -> Vec<String> {
    lower(source).err().unwrap_or_default()
}

/// Each field by itself has exactly these mistakes.
fn assert_fields(cases: &[(&str, &[&str])]) {
    for (field, expected) in cases {
        let source = format!("struct S {{ {field}, other: i32 }}");
        assert_eq!(mistakes(&source), *expected, "{field}");
    }
}

const REFERENCE: &str =
    "a model owns its values: use `String` or `Cow<'_, str>` for `&str`, or the type without `&`";

#[test]
fn an_unknown_attribute_is_answered_with_all_there_are() {
    let all = keyword::list(keyword::names(keyword::Place::Field));
    let expected = [
        format!("unknown attribute `foo`: use one of {all}"),
        "unknown attribute `minimun`: did you mean `minimum`?".to_owned(),
    ];
    assert_eq!(mistakes("struct S { #[api(foo::bar = 1, minimun)] a: i32 }"), expected);
}

#[test]
fn what_is_wrong_with_one_attribute() {
    assert_fields(&[
        ("#[api(minimun = 1)] a: i32", &["unknown attribute `minimun`: did you mean `minimum`?"]),
        ("#[api(minimum = 1, minimum(2))] a: i32", &["`minimum` is given twice: keep one"]),
        ("#[api(secret)] #[api(secret)] a: i32", &["`secret` is given twice: keep one"]),
        ("#[api(minimum)] a: i32", &["`minimum` needs a value: write `minimum = 15`"]),
        ("#[api(minimum = )] a: i32", &["`minimum` needs a value: write `minimum = 15`"]),
        ("#[api(minimum(), secret)] a: i32", &["`minimum` needs a value: write `minimum = 15`"]),
        ("#[api(items)] a: Vec<i32>", &["`items` needs a value: write `items(min_length = 1)`"]),
        (
            "#[api(items = 1)] a: Vec<i32>",
            &["`items` takes parentheses: write `items(min_length = 1)`"],
        ),
        ("#[api(required = true)] a: i32", &["`required` takes no value: write it alone"]),
        ("#[api(required(true))] a: i32", &["`required` takes no value: write it alone"]),
        (
            "#[api(rename(\"x\"))] a: i32",
            &["`rename` takes its value behind `=`: write `rename = \"displayName\"`"],
        ),
        (
            "#[api(rename = 5)] a: i32",
            &["`rename` takes a string literal: write `rename = \"...\"`"],
        ),
        (
            "#[api(rename_all = \"camelCase\")] a: i32",
            &["`rename_all` belongs on the struct, not on a field"],
        ),
        (
            "#[api(items(default = 1))] a: Vec<i32>",
            &["`default` belongs on the field itself: only rules can stand here"],
        ),
        (
            "#[api(minimum = 1, message = \"m\")] a: i32",
            &["`message` goes into the rule it is about, as in `minimum(15, message = \"...\")`"],
        ),
        (
            "#[api(minimum(1, mesage = \"m\"))] a: i32",
            &["`minimum` has no `mesage`: did you mean `message`?"],
        ),
        (
            "#[api(minimum(1, message = 5, code))] a: i32",
            &[
                "`message` takes a string literal: write `message = \"...\"`",
                "`code` needs a value: write `code = ...`",
            ],
        ),
        (
            "#[api(minimum(1, code = \"a\", code = \"b\"))] a: i32",
            &["`code` is given twice: keep one"],
        ),
        (
            "#[api(const_value = X)] a: i32",
            &["`const_value` takes a literal: write `const_value = \"token\"`"],
        ),
        (
            "#[api(check = 5)] a: i32",
            &["`check` takes a closure `|value| ...` or the path of a function"],
        ),
        (
            "#[api(check = || true)] a: i32",
            &["a check takes one parameter or two: `|value|` or `|value, cx|`"],
        ),
        (
            "#[api(check = |a, b, c| true)] a: i32",
            &["a check takes one parameter or two: `|value|` or `|value, cx|`"],
        ),
    ]);
}

#[test]
fn what_does_not_fit_the_type() {
    assert_fields(&[
        (
            "#[api(min_length = 1)] a: i32",
            &["`min_length` is for strings, and `i32` is an integer: use `minimum`"],
        ),
        (
            "#[api(minimum = 1)] a: Option<Box<String>>",
            &["`minimum` is for numbers, and `String` is a string: use `min_length`"],
        ),
        (
            "#[api(min_items = 1)] a: String",
            &["`min_items` is for lists, and `String` is a string: use `min_length`"],
        ),
        (
            "#[api(exclusive_maximum = 1)] a: [u8; 4]",
            &["`exclusive_maximum` is for numbers, and an array is a list: use `max_items`"],
        ),
        (
            "#[api(min_length = 1)] a: bool",
            &["`min_length` is for strings, and `bool` is a boolean: use `const_value`"],
        ),
        (
            "#[api(items(max_items = 1))] a: Vec<String>",
            &["`max_items` is for lists, and `String` is a string: use `max_length`"],
        ),
        (
            "#[api(values(minimum = 1))] a: HashMap<String, String>",
            &["`minimum` is for numbers, and `String` is a string: use `min_length`"],
        ),
        ("#[api(min_length = 1)] a: Alias", &[]),
        ("#[api(items(minimum = 1))] a: Alias", &[]),
        (
            "#[api(minimum = 1.5)] a: i32",
            &["`minimum` of `i32` is an integer: write it without a point"],
        ),
        ("#[api(minimum = \"1\")] a: i32", &["`minimum` takes a number: write it without quotes"]),
        ("#[api(maximum = 256)] a: u8", &["this does not fit into `u8`, which goes from 0 to 255"]),
        ("#[api(minimum = -1)] a: u8", &["this does not fit into `u8`, which goes from 0 to 255"]),
        (
            "#[api(minimum = -129, maximum = -128)] a: i8",
            &["this does not fit into `i8`, which goes from -128 to 127"],
        ),
        ("#[api(minimum = -170141183460469231731687303715884105728)] a: i128", &[]),
        ("#[api(min_length = -1)] a: String", &["`min_length` takes an integer from 0"]),
        ("#[api(min_length = 1.0)] a: String", &["`min_length` takes an integer from 0"]),
        ("#[api(min_length = LIMIT)] a: String", &[]),
        ("#[api(multiple_of = 0)] a: i32", &["`multiple_of` takes a number above zero"]),
        ("#[api(multiple_of = -0.5)] a: f64", &["`multiple_of` takes a number above zero"]),
        ("#[api(const_value = 5)] a: String", &["`const_value` of a string is a string literal"]),
        (
            "#[api(const_value = 5)] a: Vec<i32>",
            &[
                "`const_value` is for strings, numbers, booleans and characters, and `Vec` is a list: use one of `min_items`, `max_items`, `unique_items`, `items`",
            ],
        ),
        ("a: &'static str", &[REFERENCE]),
        ("a: Vec<&'static str>", &[REFERENCE]),
        (
            "a: Option<Option<i32>>",
            &["an `Option` in an `Option` cannot be told apart on the wire: keep one `Option`"],
        ),
    ]);
}

#[test]
fn what_contradicts_itself() {
    assert_fields(&[
        (
            "#[api(required, default = 1)] a: i32",
            &["a `required` key is never absent, so its `default` would never hold: keep one"],
        ),
        (
            "#[api(minimum = 2, maximum = 1)] a: i32",
            &["no value meets both `minimum` and `maximum`: lower `minimum` or raise `maximum`"],
        ),
        (
            "#[api(maximum = 1, exclusive_minimum = 1)] a: i32",
            &[
                "no value meets both `exclusive_minimum` and `maximum`: lower `exclusive_minimum` or raise `maximum`",
            ],
        ),
        (
            "#[api(exclusive_minimum = -1, exclusive_maximum = 0)] a: i32",
            &[
                "no value meets both `exclusive_minimum` and `exclusive_maximum`: lower `exclusive_minimum` or raise `exclusive_maximum`",
            ],
        ),
        ("#[api(exclusive_minimum = 0, exclusive_maximum = 1)] a: f64", &[]),
        ("#[api(minimum = 1, maximum = 1)] a: i32", &[]),
        (
            "#[api(minimum = 18446744073709551615, maximum = 18446744073709551614)] a: u64",
            &["no value meets both `minimum` and `maximum`: lower `minimum` or raise `maximum`"],
        ),
        (
            "#[api(min_length = 3, max_length = 2)] a: String",
            &[
                "no value meets both `min_length` and `max_length`: lower `min_length` or raise `max_length`",
            ],
        ),
        (
            "#[api(items(min_length = 3, max_length = 2))] a: Vec<String>",
            &[
                "no value meets both `min_length` and `max_length`: lower `min_length` or raise `max_length`",
            ],
        ),
        (
            "#[api(rename = \"other\")] a: i32",
            &["`other` is a name of the field `a` already: give this one another name"],
        ),
        ("#[api(alias = \"a\")] a: i32", &["the field is read by `a` already: leave this out"]),
        (
            "#[api(alias = \"b\", alias = \"b\")] a: i32",
            &["the field is read by `b` already: leave this out"],
        ),
    ]);
}

#[test]
fn what_is_wrong_with_the_type_itself() {
    for (source, expected) in [
        ("struct S;", "`ApiModel` on a unit struct is not supported yet: write `{}` for no fields"),
        ("struct S();", "a newtype holds one value: write `{}` for a struct without fields"),
        (
            "struct S(i32, #[api(minimum = 1)] i32);",
            "a newtype holds one value: use a struct with named fields for several",
        ),
        (
            "union S { a: i32 }",
            "`ApiModel` on a union is not supported: use a struct with named fields",
        ),
        ("#[api(minimum = 1)] struct S {}", "`minimum` belongs on a field, not on the struct"),
        (
            "#[api(rename_all = \"camelcase\")] struct S {}",
            "unknown case `camelcase`: did you mean `camelCase`? The cases are `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case`, `SCREAMING-KEBAB-CASE`",
        ),
        ("#[api(crate = 5)] struct S {}", "`crate` takes a path: write `crate = ::model_core`"),
        (
            "#[api(builder = \"a b\")] struct S {}",
            "`builder` takes a name: write `builder = NewExample`",
        ),
        (
            "#[api(rule(|s| s.a, field = b))] struct S { a: bool }",
            "no field `b`: name a field of this struct",
        ),
        (
            "#[api(rename_all = \"camelCase\")] struct S { a_b: i32, aB: i32 }",
            "`aB` is a name of the field `a_b` already: give this one another name",
        ),
    ] {
        assert_eq!(mistakes(source), [expected], "{source}");
    }
}

#[test]
fn seven_mistakes_are_seven_messages() {
    let messages = mistakes(
        r#"
        #[api(rename_al = "camelCase")]
        struct S {
            #[api(minimum = 5, maximum = 1)]
            a: i32,
            #[api(min_length = 1, requird)]
            b: bool,
            #[api(rename = 1, secret = true)]
            c: &'static str,
        }"#,
    );
    assert_eq!(messages.len(), 7, "{messages:#?}");
}

#[test]
fn odd_attributes_are_read_to_their_end() {
    for attr in [
        "#[api]",
        "#[api = 1]",
        "#[api(,)]",
        "#[api(name name)]",
        "#[api(1, 2)]",
        "#[api(title title = \"x\")]",
        "#[api(items(,))]",
        "#[api(items(items(items(1))))]",
        "#[api(minimum = = 1)]",
        "#[api(minimum(1 2))]",
        "#[api(minimum((((()))))]",
        "#[api(check(|))]",
        "#[api(date_range(min))]",
        "#[api(date_range(min = +))]",
        "#[api(default = [1, ,])]",
        "#[api(\"a\" = b)]",
        "#[api(r#crate = x)]",
        "#[api(::a)]",
        "#[api(crate)]",
        "#[api(minimum = 1; maximum = 2)]",
        "#[api(const_value = -\"a\")]",
    ] {
        for source in [
            format!("{attr} struct S {{ a: i32 }}"),
            format!("struct S {{ {attr} a: Vec<i32>, b: String }}"),
        ] {
            if let Ok(input) = syn::parse_str::<DeriveInput>(&source) {
                drop(input);
                assert_ne!(mistakes(&source), [""; 0], "{source}");
            }
        }
    }
    for source in [
        "#[api()] struct S<'a, T: 'a = i32, const N: usize = 3> where T: Clone { #[api()] a: [T; N], b: std::marker::PhantomData<T>, c: Cow<'a, str> }",
        "struct S {}",
        "struct S { #[api(required,)] a: (i32, T::X), b: <T as X>::Y, c: fn(i32), d: Option, e: Vec }",
    ] {
        model(source);
    }
}

#[test]
fn a_comma_too_many_hides_nothing() {
    assert_eq!(mistakes("struct S { #[api(title = , minimun = 1, maximum = )] a: i32 }").len(), 3);
}

#[test]
fn what_is_wrong_with_formats() {
    assert_fields(&[
        (
            "#[api(format = \"emial\")] a: String",
            &["unknown format `emial`: did you mean `email`?"],
        ),
        (
            "#[api(items(format(\"DateTime\", code = \"c\")))] a: Vec<String>",
            &["unknown format `DateTime`: did you mean `date-time`?"],
        ),
        ("#[api(format = \"UUID\")] a: String", &["unknown format `UUID`: did you mean `uuid`?"]),
        ("#[api(format = \"\")] a: String", &["a format needs a name: write one such as `email`"]),
        ("#[api(format = \"iri\")] a: String", &[]),
        ("#[api(format = \"idn-hostname\")] a: String", &[]),
        ("#[api(format = \"password\")] a: Alias", &[]),
        (
            "#[api(format = \"int32\")] a: i32",
            &[
                "`format` is for strings, and `i32` is an integer: use one of `minimum`, `maximum`, `exclusive_minimum`, `exclusive_maximum`, `multiple_of`, `const_value`",
            ],
        ),
    ]);
}

#[test]
fn what_a_feature_brings_is_refused_without_it() {
    let pattern: &[_] = if cfg!(feature = "pattern") {
        &["there is nothing for `*` to repeat: write `\\*` for the character"]
    } else {
        &["`pattern` needs the feature `pattern` of `model-core`: turn it on"]
    };
    let format: &[_] = if cfg!(feature = "formats") {
        &[]
    } else {
        &["the format `email` needs the feature `formats` of `model-core`: turn it on"]
    };
    assert_fields(&[
        ("#[api(pattern = \"*\")] a: String", pattern),
        ("#[api(items(pattern = \"*\"))] a: Alias", pattern),
        ("#[api(format = \"email\")] a: String", format),
    ]);
}
