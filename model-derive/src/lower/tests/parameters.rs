//! Parameters where nothing knows them.

use super::*;

fn once(name: &str, word: &str) -> String {
    format!("`{name}` is the same for every `{word}`: use a constant that does not depend on it")
}

#[test]
fn a_limit_names_no_parameter() {
    for (parameters, field, word) in [
        ("<T>", "#[api(max_items = Self::MOST)] a: Vec<T>", "Self"),
        ("<const N: usize>", "#[api(max_items = N)] a: Vec<i32>", "N"),
        ("<T>", "#[api(max_items(2 * T::MOST, code = \"c\"))] a: Vec<i32>", "T"),
        ("<'a, T>", "#[api(max_items = -<T as Few>::MOST)] a: Vec<&'a T>", "T"),
        ("<T>", "#[api(max_items = limits::T + LIMIT.T)] a: Vec<T>", ""),
        ("<'T>", "#[api(max_items = Self::MOST)] a: Vec<Cow<'T, str>>", ""),
        ("", "#[api(max_items = Self::MOST)] a: Vec<T>", ""),
        ("<T>", "#[api(default = [Self::MOST])] a: Vec<usize>", ""),
    ] {
        let found = mistakes(&format!("struct S{parameters} {{ {field}, b: i32 }}"));
        let found = found.iter().map(String::as_str).filter(|it| *it != REFERENCE);
        let expected = (!word.is_empty()).then(|| once("max_items", word));
        assert_eq!(found.collect::<Vec<_>>(), Vec::from_iter(expected), "{parameters} {field}");
    }
    let inside = mistakes(
        "struct S<T>(Vec<T>);"
            .replace("struct", "#[api(items(minimum = T::LEAST))] struct")
            .as_str(),
    );
    assert_eq!(inside, [once("minimum", "T")]);
    let variant = mistakes(
        "#[api(external)] enum S<const N: usize> { A { #[api(min_length = N)] a: String } }",
    );
    assert_eq!(variant, [once("min_length", "N")]);
}

#[test]
fn an_example_of_a_parameter_is_a_literal() {
    let literal = "the type of this field has a parameter, so an example is a literal as on the wire: write one, or leave this out";
    for (example, expected) in
        [("example = [], example = 5", vec![literal.to_owned()]), ("example = \"x\"", vec![])]
    {
        assert_eq!(
            mistakes(&format!("struct S<T> {{ #[api({example})] a: Wrapper<T> }}")),
            expected
        );
    }
    assert_eq!(
        mistakes("struct S<T> { #[api(example = Self::one())] a: i32, b: T }"),
        [once("example", "Self")]
    );
    assert_eq!(mistakes("struct S<'a> { #[api(example = Self::one())] a: Cow<'a, str> }"), [""; 0]);
}
