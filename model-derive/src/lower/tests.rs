//! Types and the mistakes found in them; models and what they hold.

// Most unions need `json`, and some fields are dates.
#[cfg(all(feature = "chrono", feature = "json"))]
mod enums;
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
        "struct S { #[api(required,)] a: (i32, T::X), b: <T as X>::Y, c: fn(i32), d: Option, e: Vec, f: dyn X }",
    ] {
        model(source);
    }
}

#[test]
fn a_comma_too_many_hides_nothing() {
    assert_eq!(mistakes("struct S { #[api(title = , minimun = 1, maximum = )] a: i32 }").len(), 3);
}

#[test]
fn presence_follows_the_type() {
    let model = model(
        "struct S { a: i32, b: Option<i32>, #[api(required)] c: std::option::Option<i32>,
            #[api(default)] d: i32, #[api(default = 5)] e: Option<i32>, #[api(default = -1)] f: f64 }",
    );
    let presence: Vec<_> = model
        .fields
        .iter()
        .map(|field| match &field.presence {
            Presence::Required => "required".to_owned(),
            Presence::RequiredNullable => "nullable".to_owned(),
            Presence::Default(default) => format!("default {}", show(default)),
            Presence::Patch => "patch".to_owned(),
            Presence::Optional(default) => {
                format!("optional {}", default.as_ref().map_or_else(String::new, show))
            }
        })
        .collect();
    assert_eq!(
        presence,
        ["required", "optional ", "nullable", "default trait", "optional 5", "default - 1f64"]
    );
    let types: Vec<_> =
        model.fields.iter().map(|field| field.value_ty.to_token_stream().to_string()).collect();
    assert_eq!(types, ["i32", "i32", "i32", "i32", "i32", "f64"]);
}

fn show(default: &DefaultValue) -> String {
    match default {
        DefaultValue::Trait(_) => "trait".to_owned(),
        DefaultValue::Expr(value) => value.to_token_stream().to_string(),
        DefaultValue::Bound(_) => "bound".to_owned(),
    }
}

#[test]
fn names_and_setters() {
    let model = model(
        r#"#[api(rename_all = "camelCase", builder = Maker)] pub(crate) struct r#Type {
            r#type: i32, display_name: i32, #[api(rename = "x-y", alias = "z")] other: i32,
            build: i32, set_build: i32, build_with: i32 }"#,
    );
    assert_eq!(model.name, "Type");
    assert_eq!(model.builder, "Maker");
    let names: Vec<_> = model.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["type", "displayName", "x-y", "build", "setBuild", "buildWith"]);
    let setters: Vec<_> = model.fields.iter().map(|field| field.setter.to_string()).collect();
    assert_eq!(
        setters,
        ["r#type", "display_name", "other", "set_set_build", "set_build", "set_build_with"]
    );
}

#[test]
fn what_may_hold_a_model() {
    let model = model(
        "struct S { a: Vec<Option<bool>>, b: BTreeMap<String, [f64; 2]>, c: serde_json::Value,
            d: Option<Box<chrono::DateTime<chrono::Utc>>>, e: (i32, [String; 2]), e2: Secret<Arc<str>>,
            f: Owner, g: Vec<Owner>, h: HashMap<Id, i32>, i: (i32, [Owner; 2]), j: Secret<Owner> }",
    );
    let nested: Vec<_> = model.fields.iter().map(|field| field.nested).collect();
    assert_eq!(nested, [false, false, false, false, false, false, true, true, true, true, true]);
}

#[test]
fn a_secret_in_the_type_is_one_of_the_field() {
    let model = model(
        "struct S { a: Secret<String>, b: Option<model_core::Secret<i32>>, c: Vec<Option<Secret<String>>>,
            d: BTreeMap<String, Secret<i32>>, e: (i32, [Secret<i32>; 2]), f: Page<Secret<String>>,
            g: Secret, h: Vec<Secret>, i: SecretService<String>, #[api(min_length = 1)] j: Box<Secret<Cow<'static, str>>> }",
    );
    let secret: Vec<_> = model.fields.iter().map(|field| field.secret).collect();
    assert_eq!(secret, [true, true, true, true, true, true, false, false, false, true]);
}

#[test]
fn texts_have_many_types() {
    model(
        "struct S<'a> { #[api(min_length = 1)] a: Cow<'a, str>, #[api(min_length = 1)] b: Box<str>,
            #[api(min_length = 1)] c: Option<std::sync::Arc<str>>, #[api(const_value = \"x\")] d: std::rc::Rc<str> }",
    );
    assert_fields(&[
        (
            "#[api(minimum = 1)] a: Cow<'static, str>",
            &["`minimum` is for numbers, and `Cow` is a string: use `min_length`"],
        ),
        (
            "#[api(min_length = 1)] a: Secret<i32>",
            &["`min_length` is for strings, and `i32` is an integer: use `minimum`"],
        ),
    ]);
}

#[test]
fn rules_keep_their_order_and_run_from_the_outside_in() {
    let model = model(
        "struct S { #[api(items(minimum = 1, maximum(2, code = \"c\")), max_items = 3)] a: Option<Vec<f32>> }",
    );
    let rules = &model.fields[0].rules;
    let RuleKind::Items(items) = &rules[1].kind else {
        panic!("the items' rules come last");
    };
    let [minimum, maximum] = &items[..] else {
        panic!("there are two rules");
    };
    assert!(
        matches!(&minimum.kind, RuleKind::Minimum(limit) if limit.to_token_stream().to_string() == "1f32")
    );
    assert_eq!(maximum.code.as_ref().map(syn::LitStr::value).as_deref(), Some("c"));
    assert!(matches!(rules[0].kind, RuleKind::MaxItems(_)));
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

#[cfg(all(feature = "chrono", feature = "json"))]
mod dates {
    use super::*;

    #[cfg(all(feature = "formats", feature = "pattern"))]
    #[test]
    fn every_example_of_the_reference_is_right() {
        use crate::keyword::reference::example;
        use crate::keyword::{Place, TABLE};
        for row in TABLE {
            for place in [Place::Struct, Place::Enum, Place::Variant, Place::Field, Place::Newtype]
            {
                // Where it may stand on a struct too, its example is one.
                let on_enum = matches!(place, Place::Enum | Place::Variant);
                let shown = !on_enum || row.places == [place];
                if shown && row.may_stand(place) {
                    let file = syn::parse_file(&example(row, place)).expect("the example is Rust");
                    for item in file.items {
                        assert_eq!(mistakes(&item.to_token_stream().to_string()), [""; 0]);
                    }
                }
            }
        }
    }

    #[test]
    fn bounds_are_resolved() {
        let model = model(
            r#"struct S { a: DateTime<Utc>,
                #[api(default = a + 6 months - 1 day, date_range(before = "2020-01-01T00:00:00Z", min = today))] b: Option<DateTime<Utc>>,
                #[api(default = Utc::now() - DAY)] c: DateTime<Utc>, #[api(default = EPOCH)] d: DateTime<Utc>,
                #[api(default = start - DAY)] e: NaiveDate }"#,
        );
        let Presence::Optional(Some(DefaultValue::Bound(bound))) = &model.fields[1].presence else {
            panic!("the default is a bound");
        };
        assert!(matches!(bound.anchor, Anchor::Field(0)));
        assert!(bound.offsets == [(6, Unit::Months), (-1, Unit::Days)]);
        let RuleKind::DateRange(range) = &model.fields[1].rules[0].kind else {
            panic!("the rule is a range");
        };
        assert!(range.max_exclusive && !range.min_exclusive);
        assert!(matches!(
            range.max.as_ref().map(|max| &max.anchor),
            Some(Anchor::Instant(1_577_836_800, 0))
        ));
        assert!(matches!(range.min.as_ref().map(|min| &min.anchor), Some(Anchor::Today)));
        for field in &model.fields[2..] {
            assert!(matches!(field.presence, Presence::Default(DefaultValue::Expr(_))));
        }
    }

    #[test]
    fn what_is_wrong_with_bounds() {
        assert_fields(&[
            (
                "#[api(default = now + 6 month, date_range(min = now + 1 mnths))] a: NaiveDate",
                &["unknown unit `mnths`: did you mean `months`?"],
            ),
            (
                "#[api(default = nov + 6 months)] a: NaiveDate",
                &["no field `nov`: did you mean `now`?"],
            ),
            (
                "#[api(default = other)] a: NaiveDate",
                &["`other` is an integer: a date bound starts at a date"],
            ),
            (
                "#[api(date_range(min = a))] a: NaiveDate",
                &["`a` cannot be bounded by itself: use `now`, `today` or another field"],
            ),
            (
                "#[api(date_range(min = now, after = now))] a: NaiveDate",
                &["this end is given twice: keep one `min` or `after`"],
            ),
            (
                "#[api(date_range())] a: NaiveDate",
                &[
                    "`date_range` needs a value: write `date_range(min = now, max = now + 6 months)`",
                ],
            ),
            (
                "#[api(date_range(code = \"x\"))] a: NaiveDate",
                &["`date_range` needs an end: write `date_range(min = now, max = now + 6 months)`"],
            ),
            (
                "#[api(date_range(from = now))] a: NaiveDate",
                &[
                    "`date_range` has no `from`: use `min`, `max`, `after`, `before`, `message`, `code`",
                ],
            ),
            (
                "#[api(default = \"2020-02-30T00:00:00Z\")] a: NaiveDate",
                &["this is no RFC 3339 date-time: write one like `\"2020-01-01T00:00:00Z\"`"],
            ),
            ("#[api(default = now + 6)] a: NaiveDate", &["an offset needs a unit, as in `6 days`"]),
            (
                "#[api(default = now + 6months)] a: NaiveDate",
                &["put a space before the unit: `6 months`"],
            ),
            (
                "#[api(default = now + 6 months)] a: Timestamp",
                &[
                    "a date bound needs a field of type `DateTime`, `NaiveDate` or `NaiveDateTime`, by that name",
                ],
            ),
            (
                "#[api(date_range(min = now))] a: String",
                &[
                    "`date_range` is for dates and date-times, and `String` is a string: use one of `min_length`, `max_length`, `pattern`, `format`, `const_value`",
                ],
            ),
            (
                "#[api(precision = seconds)] a: NaiveDate",
                &["`precision` is for date-times, and `NaiveDate` is a date: use `date_range`"],
            ),
            (
                "#[api(precision = millis)] a: DateTime<Utc>",
                &[
                    "unknown precision `millis`: use one of `seconds`, `milliseconds`, `microseconds`",
                ],
            ),
            (
                "#[api(default = b)] a: NaiveDate, #[api(default = c)] b: NaiveDate, #[api(default = b)] c: NaiveDate",
                &[
                    "the defaults of `b` and `c` depend on each other: let one start at `now`, `today` or a date",
                ],
            ),
        ]);
    }
}

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
