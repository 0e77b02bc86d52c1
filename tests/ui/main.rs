//! What the compiler says of each mistake, and that it says nothing of what is right.
//!
//! One mistake a file, whose name is the sentence. `TRYBUILD=overwrite` rewrites what is expected.

#[test]
fn every_mistake_is_shown_where_it_is() {
    let cases = trybuild::TestCases::new();
    let kinds = [
        "attributes",
        "builder",
        "dates",
        "foreign",
        "newtypes",
        "places",
        "rules",
        "types",
        "unions",
        "values",
    ];
    for kind in kinds {
        cases.compile_fail(format!("ui/{kind}/*.rs"));
    }
}

#[test]
fn what_is_right_compiles_without_a_warning() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
