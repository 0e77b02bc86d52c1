//! What is right, and what it means.

use super::*;

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
