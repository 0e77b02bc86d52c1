//! The attributes, so that an editor can complete their names and say what they mean. It is written
//! from the table of the derive.
/// `#[api(rename = "displayName")]`
///
/// Another name: of a type in schemas, of a field or a variant on the wire.
pub fn rename() {}
/// `#[api(rename_all = "camelCase")]`
///
/// The case of the name of every field, or of every variant, on the wire: `lowercase`, `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case` or `SCREAMING-KEBAB-CASE`. A `rename` of its own wins.
pub fn rename_all() {}
/// `#[api(deny_unknown_fields)]`
///
/// A key that no field claims is a violation, instead of being ignored.
pub fn deny_unknown_fields() {}
/// `#[api(rule(|model| model.low <= model.high, code = "order", message = "must be ordered", field = low))]`
///
/// A rule about several fields: a closure `|model|` or `|model, cx|`, or the path of a function of the model alone. Its violation points at `field` where one is given, else at the whole object. It is not run on an object in which anything could not be read.
pub fn rule() {}
/// `#[api(builder = NewExample)]`
///
/// The name of the builder: the struct's with `Builder`, unless said.
pub fn builder() {}
/// `#[api(rename_all_fields = "camelCase")]`
///
/// The case of the name of every field of every variant, as `rename_all` has them.
pub fn rename_all_fields() {}
/// `#[api(tag = "type")]`
///
/// The key that says which variant an object is: `{"type": "Point"}`. It stands beside the keys of the variant, so a variant that holds one value holds a model.
pub fn tag() {}
/// `#[api(content = "value")]`
///
/// Beside `tag`: the key of what the variant holds, as in `{"type": "Circle", "value": {"outer_radius": 1}}`.
pub fn content() {}
/// `#[api(untagged)]`
///
/// Nothing says which variant it is: the first is taken whose structure fits.
pub fn untagged() {}
/// `#[api(external)]`
///
/// The only key says which variant it is, as in `{"Circle": {"outer_radius": 1}}`; one that holds nothing is its name alone, `"Point"`.
pub fn external() {}
/// `#[api(integer)]`
///
/// Every variant is written as its discriminant.
pub fn integer() {}
/// `#[api(other)]`
///
/// On the last variant, which keeps whatever is not known: a `String`, with `integer` an `i64`, and in a union a `serde_json::Value`. It is written back as it was read. Beside variants like `Low = 1`, an `Unknown(i64)` needs `#[repr(i64)]` on the enum (E0732).
pub fn other() {}
/// `#[api(alias = "nickname")]`
///
/// Another name that the field or the variant is read by; it is never written.
pub fn alias() {}
/// `#[api(flatten)]`
///
/// The keys of the field's model stand among the keys of this one, also in pointers. An `Option` is there when any of its keys is. Of a union that is told by a tag beside the keys of its variants, those are its keys too: where one of them is, the tag must be, unless the model has a map with `additional_properties`, which takes it. Whether unknown keys are violations is said by the outermost model.
pub fn flatten() {}
/// `#[api(additional_properties)]`
///
/// The map takes every key that no field claims, and writes it back.
pub fn additional_properties() {}
/// `#[api(required)]`
///
/// The key must be there. A field that is no `Option` is required anyway; an `Option` may then still be `null`.
pub fn required() {}
/// `#[api(default = 43_200)]`
///
/// The value of an absent field: `Default::default()`, or the expression given. On an `Option` it is the default of whoever receives the model: remembered, not sent. On a date it may be a bound, as in `default = now + 6 months`.
pub fn default() {}
/// `#[api(example = 36_900)]`
///
/// A value to show in schemas and documentation: a literal, as it is on the wire, or an expression of the field's type. It keeps the field's own rules.
pub fn example() {}
/// `#[api(title = "Token name")]`
///
/// A short title for schemas; the doc comment is the description.
pub fn title() {}
/// `#[api(deprecated)]`
///
/// Marks it as deprecated in schemas.
pub fn deprecated() {}
/// `#[api(secret)]`
///
/// The value never appears in a violation: not in its numbers, and not where `render` shows the source, also under a key that is misspelt. What a `check` says of it is left out too, unless `message` says it. An `example`, which is shown to everybody, does not go with it.
pub fn secret() {}
/// `#[api(precision = milliseconds)]`
///
/// `seconds`, `milliseconds` or `microseconds`: the date-time is truncated to it when read or built, and written with exactly that many digits.
pub fn precision() {}
/// `#[api(read_only)]`
///
/// Only a server says it: `as_request` leaves it out. It may be read all the same, and it is required where its type says so.
pub fn read_only() {}
/// `#[api(write_only)]`
///
/// Only a client says it: `as_response` leaves it out. It may be read all the same, and it is required where its type says so.
pub fn write_only() {}
/// `#[api(required_if(kind = "card"))]`
///
/// The field, an `Option` or a `Patch`, must be there when another field is a literal, as JSON compares them; of several pairs all must hold. An enum is compared by its name on the wire, and an absent field is equal to nothing. A field called `message` or `code` is named `r#message`. It is a rule: `Deserialize` alone does not run it, and its code is `required`.
pub fn required_if() {}
/// `#[api(required_unless(never_expires = true))]`
///
/// The field must be there unless another field is a literal, or all of several are: `required_if` the other way round.
pub fn required_unless() {}
/// `#[api(serde)]`
///
/// The type writes and reads itself, by serde impls of its own; it need not be known here. What it refuses is one violation `type`, in its own words. While a model is being read or built, something stands in for the value: the type's `Default`, else the field's `example`, else one that is made up by asking its `Deserialize`. Where none can be made up, give the field an `example`, or make it an `Option`.
pub fn serde() {}
/// `#[api(with = chrono::serde::ts_seconds)]`
///
/// A module that writes and reads the field, with the two functions that serde asks for: `serialize(&T, S)` and `deserialize(D) -> Result<T, _>`, where `T` is the type of the field, its `Option` included. An absent `Option` is left to neither.
pub fn with() {}
/// `#[api(skip)]`
///
/// The field is not on the wire: it is neither written nor read, and a key of its name is unknown. It starts as the `Default` of its type, and the builder can set it.
pub fn skip() {}
/// `#[api(minimum = 15)]`
///
/// At least this number.
pub fn minimum() {}
/// `#[api(maximum = 43_200)]`
///
/// At most this number.
pub fn maximum() {}
/// `#[api(exclusive_minimum = 0.0)]`
///
/// Above this number.
pub fn exclusive_minimum() {}
/// `#[api(exclusive_maximum = 1.0)]`
///
/// Below this number.
pub fn exclusive_maximum() {}
/// `#[api(multiple_of = 0.01)]`
///
/// A whole multiple of this number, which is above zero. Floats are judged by their shortest decimal form: 4.35 is a multiple of 0.01.
pub fn multiple_of() {}
/// `#[api(min_length = 1)]`
///
/// At least this many Unicode code points.
pub fn min_length() {}
/// `#[api(max_length = 64)]`
///
/// At most this many Unicode code points.
pub fn max_length() {}
/// `#[api(pattern = "^[a-z]+$")]`
///
/// A regular expression that matches somewhere in the text; `^` and `$` hold it to the whole. It is written in the dialect of ECMA-262, as in JSON Schema, where `\d`, `\w` and `\b` are ASCII, and judged in linear time: lookaround and backreferences do not compile.
pub fn pattern() {}
/// `#[api(format = "email")]`
///
/// `email`, `uri`, `uri-reference`, `hostname`, `ipv4`, `ipv6`, `uuid`, `date`, `time`, `date-time`, `duration`, `json-pointer` or `regex`, as JSON Schema defines them: these are held to by the feature `formats`, without which they do not compile. A name that is nearly one of these does not compile either, unless it is another that is known, such as `iri`. Any other name, such as `color`, is kept for schemas, and asserts nothing.
pub fn format() {}
/// `#[api(min_items = 1)]`
///
/// At least this many items.
pub fn min_items() {}
/// `#[api(max_items = 10)]`
///
/// At most this many items.
pub fn max_items() {}
/// `#[api(unique_items)]`
///
/// No two items are equal as JSON, where 1 is 1.0.
pub fn unique_items() {}
/// `#[api(items(min_length = 1))]`
///
/// Rules for every item.
pub fn items() {}
/// `#[api(min_properties = 1)]`
///
/// At least this many entries.
pub fn min_properties() {}
/// `#[api(max_properties = 10)]`
///
/// At most this many entries.
pub fn max_properties() {}
/// `#[api(keys(max_length = 64))]`
///
/// Rules for every key.
pub fn keys() {}
/// `#[api(values(min_length = 1))]`
///
/// Rules for every value.
pub fn values() {}
/// `#[api(date_range(min = now, max = now + 6 months))]`
///
/// Not before `min` and not after `max`; `after` and `before` in their place leave the end itself out. A bound is `now`, `today`, another field or an RFC 3339 string, and then `+` or `-` a number and a unit from `milliseconds` to `years`, any number of times.
pub fn date_range() {}
/// `#[api(const_value = "token")]`
///
/// The one permitted value.
pub fn const_value() {}
/// `#[api(check = |name| name.trim() == name)]`
///
/// Your own rule: a closure `|value|` or `|value, cx|`, or the path of a function of the value alone. The value is what an `Option` or a `Patch` holds, and `cx` is the `Context`, with its clock and its data. It returns a `bool`, or a `Result<(), E>` whose error is the message. It is not run on a value that could not be read.
pub fn check() {}
/// What may stand on a struct.
pub mod on_struct {
    pub use super::{
        rename, rename_all, deny_unknown_fields, rule, builder, title, deprecated,
    };
}
/// What may stand on an enum.
pub mod on_enum {
    pub use super::{
        rename, rename_all, deny_unknown_fields, rule, rename_all_fields, tag, content,
        untagged, external, integer, title, deprecated,
    };
}
/// What may stand on a variant.
pub mod on_variant {
    pub use super::{rename, other, alias, title, deprecated};
}
/// What may stand on a field.
pub mod on_field {
    pub use super::{
        rename, alias, flatten, additional_properties, required, default, example, title,
        deprecated, secret, precision, read_only, write_only, required_if,
        required_unless, serde, with, skip, minimum, maximum, exclusive_minimum,
        exclusive_maximum, multiple_of, min_length, max_length, pattern, format,
        min_items, max_items, unique_items, items, min_properties, max_properties, keys,
        values, date_range, const_value, check,
    };
}
/// What may stand on a newtype.
pub mod on_newtype {
    pub use super::{
        rename, example, title, deprecated, secret, precision, minimum, maximum,
        exclusive_minimum, exclusive_maximum, multiple_of, min_length, max_length,
        pattern, format, min_items, max_items, unique_items, items, min_properties,
        max_properties, keys, values, date_range, const_value, check,
    };
}
/// What may stand on a rule.
pub mod inside {
    pub use super::{
        minimum, maximum, exclusive_minimum, exclusive_maximum, multiple_of, min_length,
        max_length, pattern, format, min_items, max_items, unique_items, items,
        min_properties, max_properties, keys, values, date_range, const_value, check,
    };
}
