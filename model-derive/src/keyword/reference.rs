//! What is written from the table: the attribute reference, `attributes.md`, and the items by which an
//! editor knows the attributes.

use super::{Feature, Form, Keyword, On, Place, Row, TABLE};
use std::fmt::Write as _;
use std::{env, fs};

const INTRODUCTION: &str = "\
Derives the builder, the validation and the wire format of a struct with named fields, and the
validation and the wire format of enums and of newtypes, which are structs of one value. Variants
that hold nothing are a list of texts or integers; an enum in which one holds something is a union,
and says how its variants are told apart.

All attributes live in `#[api(...)]`, with commas between.
";

const NEWTYPE: &str = "
# On a newtype

A struct of one value without a name is its value on the wire, and has rules of its own: all of the
above that are for a field's value, on the struct. A value that breaks one is no value of the type:
neither `new` makes it nor `Deserialize`, and it keeps the rule's code and place. What a bound such as
`now` demands can be met when it is made and no more later, so `validate` asks again.

```rust
use model_core::ApiModel;

#[derive(ApiModel)]
#[api(min_length = 1, max_length = 64)]
struct TokenName(String);

let name = TokenName::new(\"ci\").expect(\"it is neither empty nor long\");
assert_eq!(name.into_inner(), \"ci\");
assert!(TokenName::try_from(String::new()).is_err());
```
";

/// The examples need `model-core`, which this crate cannot depend on: `model-tests` runs them.
const FENCE: &str = "rust";

/// The attributes by where they stand, in the order of the table.
fn reference() -> String {
    let mut page = String::from(INTRODUCTION);
    let struct_rows = |row: &Row| row.may_stand(Place::Struct);
    let enum_rows = |row: &Row| row.may_stand(Place::Enum) && !row.may_stand(Place::Struct);
    let variant_rows = |row: &Row| row.places == [Place::Variant];
    let field_rows = |row: &Row| row.may_stand(Place::Field) && !row.may_stand(Place::Inside);
    let newtype_rows = |row: &Row| row.may_stand(Place::Newtype) && !row.may_stand(Place::Inside);
    let rules = |row: &Row| row.may_stand(Place::Inside);
    section(&mut page, "On the struct", Place::Struct, struct_rows);
    section(&mut page, "On an enum", Place::Enum, enum_rows);
    section(&mut page, "On a variant", Place::Variant, variant_rows);
    section(&mut page, "On a field", Place::Field, field_rows);
    section(&mut page, "Rules for a field's value", Place::Field, rules);
    page.push_str(NEWTYPE);
    section(&mut page, "", Place::Newtype, newtype_rows);
    page
}

/// The type that shows an attribute in one of its places.
pub(crate) fn example(row: &Row, place: Place) -> String {
    let Row { usage, sample, setup, .. } = row;
    let setup = if setup.is_empty() { String::new() } else { format!("{setup}\n\n") };
    if place == Place::Newtype {
        let ty = sample.split_once(": ").map_or(*sample, |(_, ty)| ty);
        return format!("{setup}#[derive(ApiModel)]\n#[api({usage})]\nstruct Example({ty});\n");
    }
    // What has no meaning alone.
    let beside = match row.key {
        Keyword::Content => "tag = \"type\", ",
        Keyword::RenameAllFields => "external, ",
        _ => "",
    };
    let kind = match place {
        Place::Enum | Place::Variant => "enum",
        Place::Struct | Place::Field | Place::Inside | Place::Newtype => "struct",
    };
    let (on_type, inside) = match place {
        Place::Struct | Place::Enum => (format!("#[api({beside}{usage})]\n"), String::new()),
        Place::Variant => (String::new(), format!("    Known,\n    #[api({usage})]\n")),
        Place::Field | Place::Inside | Place::Newtype => {
            (String::new(), format!("    #[api({usage})]\n"))
        }
    };
    format!("{setup}#[derive(ApiModel)]\n{on_type}{kind} Example {{\n{inside}    {sample},\n}}\n")
}

fn section(page: &mut String, title: &str, place: Place, belongs: impl Fn(&Row) -> bool) {
    if !title.is_empty() {
        write_line(page, &format!("\n# {title}"));
    }
    for row in TABLE.iter().filter(|row| belongs(row)) {
        write_line(page, &format!("\n## `{}`\n\n{}", row.name, row.doc));
        let notes = notes(row);
        if !notes.is_empty() {
            write_line(page, &format!("\n{}", notes.join(" ")));
        }
        write_line(page, &format!("\n```{FENCE}\nuse model_core::ApiModel;\n"));
        page.push_str(&example(row, place));
        write_line(page, "```");
    }
}

fn notes(row: &Row) -> Vec<String> {
    let mut notes = Vec::new();
    // The example shows the other place.
    let also: Vec<&str> = [(Place::Enum, "enums"), (Place::Variant, "variants")]
        .into_iter()
        .filter(|(place, _)| row.may_stand(*place) && row.places != [*place])
        .map(|(_, name)| name)
        .collect();
    if !also.is_empty() {
        notes.push(format!("On {} too.", also.join(" and ")));
    }
    if row.on != On::Anything {
        notes.push(format!("For {}.", row.on.words()));
    }
    if row.repeatable {
        notes.push("May be given more than once.".to_owned());
    }
    if row.rule && row.form != Form::Check {
        notes.push(format!("Its text and code can be set: `{}`.", with_message(row)));
    }
    if let Some(Feature { name, .. }) = row.feature {
        notes.push(format!("Needs the feature `{name}`."));
    }
    notes
}

fn with_message(row: &Row) -> String {
    let options = r#"message = "...", code = "...""#;
    match (row.form, row.usage.split_once(" = ")) {
        (Form::Flag, _) => format!("{}({options})", row.name),
        (_, Some((name, value))) if !matches!(row.form, Form::DateRange | Form::Conditions) => {
            format!("{name}({value}, {options})")
        }
        _ => format!("{}, {options})", row.usage.trim_end_matches(')')),
    }
}

fn write_line(page: &mut String, line: &str) {
    writeln!(page, "{line}").expect("a string takes every line");
}

/// The module of items for editors: one for each attribute, and where each may stand.
pub(crate) fn module() -> String {
    let mut module = String::from(
        "//! The attributes, so that an editor can complete their names and say what they mean. It is written
//! from the table of the derive.\n",
    );
    // `crate` is no name of an item.
    let rows = || TABLE.iter().filter(|row| row.key != Keyword::Crate);
    for row in rows() {
        write_line(&mut module, &format!("\n/// `#[api({})]`\n///", row.usage));
        write_line(&mut module, &format!("/// {}", row.doc));
        write_line(&mut module, &format!("pub fn {}() {{}}", row.name));
    }
    let places =
        [Place::Struct, Place::Enum, Place::Variant, Place::Field, Place::Newtype, Place::Inside];
    for place in places {
        let names: Vec<&str> =
            rows().filter(|row| row.may_stand(place)).map(|row| row.name).collect();
        write_line(&mut module, &format!("\n/// What may stand on {}.", place.words()));
        write_line(&mut module, &format!("pub mod {} {{", place.module()));
        write_line(&mut module, &format!("    pub use super::{{{}}};\n}}", names.join(", ")));
    }
    module
}

fn assert_written(path: &str, expected: &str) {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if env::var_os("BLESS").is_some() {
        fs::write(&path, expected).expect("the file is writable");
    }
    let written = fs::read_to_string(&path).expect("the file is there");
    assert!(written == expected, "{path} is stale: run the tests with BLESS=1 to rewrite it");
}

#[test]
fn the_page_is_what_the_table_says() {
    assert_written("attributes.md", &reference());
}

#[test]
fn the_items_for_editors_are_what_the_table_says() {
    let file = syn::parse_file(&module()).expect("the module is Rust");
    assert_written("../model-core/src/private/attributes.rs", &prettyplease::unparse(&file));
}
