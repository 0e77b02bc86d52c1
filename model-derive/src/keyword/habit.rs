//! Names that other crates, or a schema, have for what is here under another, or of itself.

use super::Place;

/// What to write in place of a name that is known from elsewhere.
pub(crate) fn instead(name: &str, place: Place) -> Option<&'static str> {
    let of_value = matches!(place, Place::Field | Place::Newtype | Place::Inside);
    let words = match name {
        "length" | "len" | "char_count" if of_value => {
            "use `min_length` and `max_length` for a string, `min_items` and `max_items` for a list"
        }
        "range" if of_value => "use `minimum` and `maximum`",
        "ge" | "greater_or_equal" if of_value => "use `minimum`",
        "gt" | "greater" if of_value => "use `exclusive_minimum`",
        "le" | "less_or_equal" if of_value => "use `maximum`",
        "lt" | "less" if of_value => "use `exclusive_maximum`",
        "not_empty" if of_value => "use `min_length = 1` for a string, `min_items = 1` for a list",
        "email" if of_value => "use `format = \"email\"`",
        "url" | "uri" if of_value => "use `format = \"uri\"`",
        "ip" if of_value => "use `format = \"ipv4\"` or `format = \"ipv6\"`",
        "regex" if of_value => "use `pattern`",
        "custom" | "predicate" | "validate" | "validator" if of_value => "use `check`",
        "inner" | "each" if of_value => "use `items(...)` for a list, `values(...)` for a map",
        "unique" if of_value => "use `unique_items`",
        "custom" | "schema" | "validate" => "use `rule`",
        "must_match" | "matches" => "use `rule` on the struct, which sees all of its fields",
        "nested" | "dive" => "leave it out, a nested model is validated because it is one",
        "skip_serializing_if" => {
            "leave it out, an `Option` that is `None` and a `Patch` that is absent are not written"
        }
        "skip_serializing" | "skip_deserializing" => {
            "use `read_only` or `write_only` for what goes one way, `skip` for what goes none"
        }
        "serialize_with" | "deserialize_with" => "use `with`, which names a module that does both",
        "description" | "doc" => "write a doc comment, which is the description",
        "nullable" | "optional" => "make the type an `Option`",
        "transparent" => "leave it out, a struct of one value is written as its value",
        "bound" => "leave it out, the bounds follow from the types of the fields",
        _ => return None,
    };
    Some(words)
}
