//! `Patch`, directions, and fields that are required because of others.

use super::{assert_fields, model};
use crate::model::{Presence, RuleKind};
use quote::ToTokens as _;

#[test]
fn a_patch_is_known_by_the_end_of_its_path() {
    let model = model(
        "struct S { a: Patch<i32>, b: model_core::Patch<Vec<Owner>>, c: Patch, d: PatchList<i32> }",
    );
    let patches = model.fields.iter().map(|field| {
        let patch = matches!(field.presence, Presence::Patch);
        (patch, field.optional, field.value_ty.to_token_stream().to_string())
    });
    let expected = [
        (true, true, "i32"),
        (true, true, "Vec < Owner >"),
        // A user's own type of that name.
        (false, false, "Patch"),
        (false, false, "PatchList < i32 >"),
    ];
    assert_eq!(patches.collect::<Vec<_>>(), expected.map(|(a, b, ty)| (a, b, ty.to_owned())));
}

#[test]
fn what_is_wrong_with_a_patch() {
    let outside = "a `Patch` has a `null` of its own: write it without the `Option`";
    let inside = "a `Patch` has a `null` of its own: write the type without the `Option`";
    let twice = "a `Patch` in a `Patch` cannot be told apart on the wire: keep one `Patch`";
    let element =
        "only a field can be absent: make the field itself the `Patch`, or use `Option` here";
    assert_fields(&[
        ("a: Option<Patch<i32>>", &[outside]),
        ("a: Patch<Option<i32>>", &[inside]),
        ("a: Patch<Patch<i32>>", &[twice]),
        ("a: Vec<Patch<i32>>", &[element]),
        ("a: Option<[Patch<i32>; 3]>", &[element]),
        ("a: BTreeMap<String, Patch<i32>>", &[element]),
        ("a: Box<Patch<i32>>", &[element]),
        ("a: Page<Patch<i32>>", &[]),
        ("a: Patch<Box<Vec<Option<i32>>>>", &[]),
        (
            "#[api(required)] a: Patch<i32>",
            &["a `Patch` may always be absent: use `Option` for a key that must be there"],
        ),
        (
            "#[api(default = 1)] a: Patch<i32>",
            &["an absent `Patch` changes nothing, so no default holds: use `Option`"],
        ),
        (
            "#[api(min_length = 1)] a: Patch<i32>",
            &["`min_length` is for strings, and `i32` is an integer: use `minimum`"],
        ),
    ]);
}

#[test]
fn one_direction_at_most() {
    let both =
        "a field that is `read_only` and `write_only` is in no request and no response: keep one";
    assert_fields(&[
        ("#[api(read_only, secret)] a: i32", &[]),
        ("#[api(read_only, write_only)] a: i32", &[both]),
        ("#[api(write_only)] #[api(secret, read_only)] a: i32", &[both]),
        ("#[api(read_only, read_only)] a: i32", &["`read_only` is given twice: keep one"]),
        ("#[api(read_only = true)] a: i32", &["`read_only` takes no value: write it alone"]),
    ]);
}

#[test]
fn what_is_wrong_with_a_condition() {
    let optional =
        "`required_if` is for a field that may be absent: make it an `Option` or a `Patch`";
    let literal = "`required_if` compares with a literal: a string, number, boolean or character";
    assert_fields(&[
        ("#[api(required_if(other = 1))] a: Option<i32>", &[]),
        ("#[api(required_if(other = -1), required_if(r#other = 2))] a: Patch<i32>", &[]),
        ("#[api(required_if(other = 1))] a: i32", &[optional]),
        ("#[api(default, required_if(other = 1))] a: i32", &[optional]),
        (
            "#[api(required, required_unless(other = 1))] a: Option<i32>",
            &["the key is always `required`, so `required_unless` says nothing: keep one"],
        ),
        (
            "#[api(required_if(othr = 1, a = 2))] a: Option<i32>",
            &[
                "no field `othr`: did you mean `other`?",
                "`a` cannot depend on itself: name another field",
            ],
        ),
        (
            "#[api(required_if(elsewhere = 1))] a: Option<i32>",
            &["no field `elsewhere`: name a field of this struct"],
        ),
        ("#[api(required_if(other = OTHER))] a: Option<i32>", &[literal]),
        ("#[api(required_if(other = b'x'))] a: Option<i32>", &[literal]),
        ("#[api(required_if(other = !true))] a: Option<i32>", &[literal]),
        (
            "#[api(required_if)] a: Option<i32>",
            &["`required_if` needs a value: write `required_if(kind = \"card\")`"],
        ),
        (
            "#[api(required_if())] a: Option<i32>",
            &["`required_if` needs a value: write `required_if(kind = \"card\")`"],
        ),
        (
            "#[api(required_if = other)] a: Option<i32>",
            &["`required_if` takes parentheses: write `required_if(kind = \"card\")`"],
        ),
        (
            "#[api(required_if(message = \"m\"))] a: Option<i32>",
            &["`required_if` needs another field: write `required_if(kind = \"card\")`"],
        ),
        (
            "#[api(required_if(other))] a: Option<i32>",
            &["`other` needs a literal to be compared with: write `required_if(kind = \"card\")`"],
        ),
        (
            "#[api(required_if(other = ))] a: Option<i32>",
            &["`other` needs a literal to be compared with: write `required_if(kind = \"card\")`"],
        ),
        (
            "#[api(required_if(\"other\" = 1))] a: Option<i32>",
            &["expected a field: write `required_if(kind = \"card\")`"],
        ),
        ("#[api(required_if(other = 1 b = 2))] a: Option<i32>", &["expected `,`"]),
        (
            "#[api(required_if(other = 1, code = 5))] a: Option<i32>",
            &["`code` takes a string literal: write `code = \"...\"`"],
        ),
        (
            "#[api(items(required_if(other = 1)))] a: Vec<i32>",
            &["`required_if` belongs on the field itself: only rules can stand here"],
        ),
    ]);
}

#[test]
fn what_is_never_equal() {
    let cases = [
        ("String", "1", "`b` is a string: compare it with a string literal"),
        ("Option<String>", "'x'", "`b` is a string: compare it with a string literal"),
        ("Patch<bool>", "\"true\"", "`b` is a boolean: compare it with `true` or `false`"),
        ("char", "\"x\"", "`b` is a character: compare it with a character literal"),
        ("f64", "\"1\"", "`b` is a number: compare it with a number"),
        ("i8", "\"1\"", "`b` is an integer: compare it with an integer from -128 to 127"),
        ("u8", "-1", "`b` is an integer: compare it with an integer from 0 to 255"),
        ("i8", "1.5", "`b` is an integer: compare it with an integer from -128 to 127"),
        (
            "Vec<i32>",
            "1",
            "`b` is a list: name a field that is a string, number, boolean, character or enum",
        ),
        (
            "Option<NaiveDate>",
            "\"2020-01-01\"",
            "`b` is a date: name a field that is a string, number, boolean, character or enum",
        ),
    ];
    for (ty, literal, message) in cases {
        let field = format!("#[api(required_if(b = {literal}))] a: Option<i32>, b: {ty}");
        assert_fields(&[(&field, &[message])]);
    }
    for (ty, literal) in [("Kind", "\"card\""), ("Kind", "1"), ("f32", "1"), ("i64", "-7_i64")] {
        model(&format!(
            "struct S {{ #[api(required_if(b = {literal}))] a: Option<i32>, b: {ty} }}"
        ));
    }
}

#[test]
fn conditions_are_resolved() {
    let model = model(
        r#"struct S { a: i32, #[api(required_if(c = true, a = -1, code = "c"), minimum = 1, required_unless(r#code = "x"))] b: Option<i32>,
            c: Option<bool>, code: String }"#,
    );
    let rules = &model.fields[1].rules;
    let indices = |pairs: &[(usize, syn::Expr)]| pairs.iter().map(|it| it.0).collect::<Vec<_>>();
    // The value's own rules come first, and keep their places.
    let [_, first, second] = &rules[..] else { panic!("there are three rules") };
    assert!(matches!(&first.kind, RuleKind::RequiredIf(pairs) if indices(pairs) == [2, 0]));
    assert_eq!(first.code.as_ref().map(syn::LitStr::value).as_deref(), Some("c"));
    assert!(matches!(&second.kind, RuleKind::RequiredUnless(pairs) if indices(pairs) == [3]));
}
