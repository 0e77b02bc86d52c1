//! The table itself. An attribute is added here, and where `lower` builds what it means.

use super::Place::{Enum, Field, Inside, Newtype, Struct, Variant};
use super::{Feature, Form, On, Row};

/// Writes the enum and the table from one list, so that neither can miss a row of the other.
macro_rules! keywords {
    ($($key:ident: $base:ident { $($column:ident: $value:expr),* $(,)? })*) => {
        /// Every attribute there is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Keyword {
            $($key,)*
        }

        /// What is known of every attribute, in the order of the reference.
        pub(crate) static TABLE: &[Row] = &[
            $(Row { key: Keyword::$key, $($column: $value,)* ..$base },)*
        ];
    };
}

const STRUCT: Row = Row {
    key: Keyword::Rename,
    name: "",
    usage: "",
    places: &[Struct],
    form: Form::Flag,
    repeatable: false,
    rule: false,
    on: On::Anything,
    feature: None,
    doc: "",
    sample: "name: String",
    setup: "",
};

const ENUM: Row =
    Row { places: &[Enum], sample: "Circle { outer_radius: f64 },\n    Point", ..STRUCT };

const FIELD: Row = Row { places: &[Field], ..STRUCT };

const RULE: Row = Row { places: &[Field, Newtype, Inside], form: Form::Expr, rule: true, ..STRUCT };

const JSON: Feature = Feature { name: "json", enabled: cfg!(feature = "json") };

const CHRONO: Feature = Feature { name: "chrono", enabled: cfg!(feature = "chrono") };
const PATTERN: Feature = Feature { name: "pattern", enabled: cfg!(feature = "pattern") };

keywords! {
    Rename: STRUCT {
        name: "rename",
        usage: r#"rename = "displayName""#,
        places: &[Struct, Enum, Variant, Field, Newtype],
        form: Form::Text,
        doc: "Another name: of a type in schemas, of a field or a variant on the wire.",
    }
    RenameAll: STRUCT {
        name: "rename_all",
        usage: r#"rename_all = "camelCase""#,
        places: &[Struct, Enum],
        form: Form::Text,
        doc: "The case of the name of every field, or of every variant, on the wire: `lowercase`, \
              `UPPERCASE`, `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, \
              `kebab-case` or `SCREAMING-KEBAB-CASE`. A `rename` of its own wins.",
        sample: "display_name: String",
    }
    DenyUnknownFields: STRUCT {
        name: "deny_unknown_fields",
        usage: "deny_unknown_fields",
        places: &[Struct, Enum],
        doc: "A key that no field claims is a violation, instead of being ignored.",
    }
    Rule: STRUCT {
        name: "rule",
        usage: r#"rule(|model| model.low <= model.high, code = "order", message = "must be ordered", field = low)"#,
        places: &[Struct, Enum],
        form: Form::Check,
        repeatable: true,
        rule: true,
        doc: "A rule about several fields: a closure `|model|` or `|model, cx|`, or the path of a \
              function of the model alone. Its violation points at `field` where one is given, else \
              at the whole object. It is not run on an object in which anything could not be read.",
        sample: "low: i32,\n    high: i32",
    }
    Crate: STRUCT {
        name: "crate",
        usage: "crate = ::model_core",
        places: &[Struct, Enum, Newtype],
        form: Form::Path,
        doc: "Where `model_core` is, when it is renamed or re-exported.",
    }
    Builder: STRUCT {
        name: "builder",
        usage: "builder = NewExample",
        form: Form::Name,
        doc: "The name of the builder: the struct's with `Builder`, unless said.",
    }
    RenameAllFields: ENUM {
        name: "rename_all_fields",
        usage: r#"rename_all_fields = "camelCase""#,
        form: Form::Text,
        doc: "The case of the name of every field of every variant, as `rename_all` has them.",
    }
    Tag: ENUM {
        name: "tag",
        usage: r#"tag = "type""#,
        form: Form::Text,
        feature: Some(JSON),
        doc: "The key that says which variant an object is: `{\"type\": \"Point\"}`. It stands \
              beside the keys of the variant, so a variant that holds one value holds a model.",
    }
    Content: ENUM {
        name: "content",
        usage: r#"content = "value""#,
        form: Form::Text,
        doc: "Beside `tag`: the key of what the variant holds, as in \
              `{\"type\": \"Circle\", \"value\": {\"outer_radius\": 1}}`.",
    }
    Untagged: ENUM {
        name: "untagged",
        usage: "untagged",
        feature: Some(JSON),
        doc: "Nothing says which variant it is: the first is taken whose structure fits.",
    }
    External: ENUM {
        name: "external",
        usage: "external",
        doc: "The only key says which variant it is, as in `{\"Circle\": {\"outer_radius\": 1}}`; one \
              that holds nothing is its name alone, `\"Point\"`.",
    }
    Integer: ENUM {
        name: "integer",
        usage: "integer",
        doc: "Every variant is written as its discriminant.",
        sample: "Low = 1,\n    High = 10",
    }
    Other: ENUM {
        name: "other",
        usage: "other",
        places: &[Variant],
        doc: "On the last variant, which keeps whatever is not known: a `String`, with `integer` an \
              `i64`, and in a union a `serde_json::Value`. It is written back as it was read. Beside \
              variants like `Low = 1`, an `Unknown(i64)` needs `#[repr(i64)]` on the enum (E0732).",
        sample: "Unknown(String)",
    }
    Alias: FIELD {
        name: "alias",
        usage: r#"alias = "nickname""#,
        places: &[Variant, Field],
        form: Form::Text,
        repeatable: true,
        doc: "Another name that the field or the variant is read by; it is never written.",
    }
    Flatten: FIELD {
        name: "flatten",
        usage: "flatten",
        on: On::Models,
        doc: "The keys of the field's model stand among the keys of this one, also in pointers. An \
              `Option` is there when any of its keys is. Of a union that is told by a tag beside the \
              keys of its variants, those are its keys too: where one of them is, the tag must be, \
              unless the model has a map with `additional_properties`, which takes it. Whether unknown keys are violations is said \
              by the outermost model.",
        sample: "base: Base",
        setup: "#[derive(ApiModel)]\nstruct Base {\n    id: String,\n}",
    }
    AdditionalProperties: FIELD {
        name: "additional_properties",
        usage: "additional_properties",
        on: On::Maps,
        doc: "The map takes every key that no field claims, and writes it back.",
        sample: "extra: std::collections::BTreeMap<String, u32>",
    }
    Required: FIELD {
        name: "required",
        usage: "required",
        doc: "The key must be there. A field that is no `Option` is required anyway; an `Option` \
              may then still be `null`.",
        sample: "name: Option<String>",
    }
    Default: FIELD {
        name: "default",
        usage: "default = 43_200",
        form: Form::Default,
        doc: "The value of an absent field: `Default::default()`, or the expression given. On an \
              `Option` it is the default of whoever receives the model: remembered, not sent. On \
              a date it may be a bound, as in `default = now + 6 months`.",
        sample: "seconds: i32",
    }
    Example: FIELD {
        name: "example",
        usage: "example = 36_900",
        places: &[Field, Newtype],
        form: Form::Expr,
        repeatable: true,
        doc: "A value to show in schemas and documentation: a literal, as it is on the wire, or an expression \
              of the field's type. It keeps the field's own rules.",
        sample: "seconds: i32",
    }
    Title: STRUCT {
        name: "title",
        usage: r#"title = "Token name""#,
        places: &[Struct, Enum, Variant, Field, Newtype],
        form: Form::Text,
        doc: "A short title for schemas; the doc comment is the description.",
    }
    Deprecated: STRUCT {
        name: "deprecated",
        usage: "deprecated",
        places: &[Struct, Enum, Variant, Field, Newtype],
        doc: "Marks it as deprecated in schemas.",
    }
    Secret: FIELD {
        name: "secret",
        usage: "secret",
        places: &[Field, Newtype],
        doc: "The value never appears in a violation: not in its numbers, and not where `render` \
              shows the source, also under a key that is misspelt. What a `check` says of it is left out too, unless `message` says it. An \
              `example`, which is shown to everybody, does not go with it.",
    }
    Precision: FIELD {
        name: "precision",
        usage: "precision = milliseconds",
        places: &[Field, Newtype],
        form: Form::Name,
        on: On::DateTimes,
        feature: Some(CHRONO),
        doc: "`seconds`, `milliseconds` or `microseconds`: the date-time is truncated to it when \
              read or built, and written with exactly that many digits.",
        sample: "expires: chrono::DateTime<chrono::Utc>",
    }
    ReadOnly: FIELD {
        name: "read_only",
        usage: "read_only",
        doc: "Only a server says it: `as_request` leaves it out. It may be read all the same, and \
              it is required where its type says so.",
        sample: "id: Option<u64>",
    }
    WriteOnly: FIELD {
        name: "write_only",
        usage: "write_only",
        doc: "Only a client says it: `as_response` leaves it out. It may be read all the same, and \
              it is required where its type says so.",
        sample: "password: Option<String>",
    }
    RequiredIf: FIELD {
        name: "required_if",
        usage: r#"required_if(kind = "card")"#,
        form: Form::Conditions,
        repeatable: true,
        rule: true,
        doc: "The field, an `Option` or a `Patch`, must be there when another field is a literal, \
              as JSON compares them; of several pairs all must hold. An enum is compared by its \
              name on the wire, and an absent field is equal to nothing. A field called `message` \
              or `code` is named `r#message`. It is a rule: `Deserialize` alone does not run it, \
              and its code is `required`.",
        sample: "number: Option<String>,\n    kind: String",
    }
    RequiredUnless: FIELD {
        name: "required_unless",
        usage: "required_unless(never_expires = true)",
        form: Form::Conditions,
        repeatable: true,
        rule: true,
        doc: "The field must be there unless another field is a literal, or all of several are: \
              `required_if` the other way round.",
        sample: "expires: Option<String>,\n    never_expires: Option<bool>",
    }
    Serde: FIELD {
        name: "serde",
        usage: "serde",
        feature: Some(JSON),
        doc: "The type writes and reads itself, by serde impls of its own; it need not be known here. \
              What it refuses is one violation `type`, in its own words. While a model is being read \
              or built, something stands in for the value: the type's `Default`, else the field's \
              `example`, else one that is made up by asking its `Deserialize`. Where none can be made \
              up, give the field an `example`, or make it an `Option`.",
        sample: "address: std::net::IpAddr",
    }
    With: FIELD {
        name: "with",
        usage: "with = chrono::serde::ts_seconds",
        form: Form::Path,
        feature: Some(JSON),
        doc: "A module that writes and reads the field, with the two functions that serde asks for: \
              `serialize(&T, S)` and `deserialize(D) -> Result<T, _>`, where `T` is the type of the \
              field, its `Option` included. An absent `Option` is left to neither.",
        sample: "created: chrono::DateTime<chrono::Utc>",
    }
    Skip: FIELD {
        name: "skip",
        usage: "skip",
        doc: "The field is not on the wire: it is neither written nor read, and a key of its name is \
              unknown. It starts as the `Default` of its type, and the builder can set it.",
        sample: "cache: std::cell::Cell<u64>",
    }
    Minimum: RULE {
        name: "minimum",
        usage: "minimum = 15",
        on: On::Numbers,
        doc: "At least this number.",
        sample: "seconds: i32",
    }
    Maximum: RULE {
        name: "maximum",
        usage: "maximum = 43_200",
        on: On::Numbers,
        doc: "At most this number.",
        sample: "seconds: i32",
    }
    ExclusiveMinimum: RULE {
        name: "exclusive_minimum",
        usage: "exclusive_minimum = 0.0",
        on: On::Numbers,
        doc: "Above this number.",
        sample: "ratio: f64",
    }
    ExclusiveMaximum: RULE {
        name: "exclusive_maximum",
        usage: "exclusive_maximum = 1.0",
        on: On::Numbers,
        doc: "Below this number.",
        sample: "ratio: f64",
    }
    MultipleOf: RULE {
        name: "multiple_of",
        usage: "multiple_of = 0.01",
        on: On::Numbers,
        doc: "A whole multiple of this number, which is above zero. Floats are judged by their \
              shortest decimal form: 4.35 is a multiple of 0.01.",
        sample: "price: f64",
    }
    MinLength: RULE {
        name: "min_length",
        usage: "min_length = 1",
        on: On::Strings,
        doc: "At least this many Unicode code points.",
    }
    MaxLength: RULE {
        name: "max_length",
        usage: "max_length = 64",
        on: On::Strings,
        doc: "At most this many Unicode code points.",
    }
    Pattern: RULE {
        name: "pattern",
        usage: r#"pattern = "^[a-z]+$""#,
        form: Form::Text,
        on: On::Strings,
        feature: Some(PATTERN),
        doc: "A regular expression that matches somewhere in the text; `^` and `$` hold it to the whole. \
              It is written in the dialect of ECMA-262, as in JSON Schema, where `\\d`, `\\w` and `\\b` are \
              ASCII, and judged in linear time: lookaround and backreferences do not compile.",
    }
    Format: RULE {
        name: "format",
        usage: r#"format = "email""#,
        form: Form::Text,
        on: On::Strings,
        doc: "`email`, `uri`, `uri-reference`, `hostname`, `ipv4`, `ipv6`, `uuid`, `date`, `time`, \
              `date-time`, `duration`, `json-pointer` or `regex`, as JSON Schema defines them: these are \
              held to by the feature `formats`, without which they do not compile. A name that is nearly one of \
              these does not compile either, unless it is another that is known, such as `iri`. Any other name, \
              such as `color`, is kept for schemas, and asserts nothing.",
    }
    MinItems: RULE {
        name: "min_items",
        usage: "min_items = 1",
        on: On::Lists,
        doc: "At least this many items.",
        sample: "scope: Vec<String>",
    }
    MaxItems: RULE {
        name: "max_items",
        usage: "max_items = 10",
        on: On::Lists,
        doc: "At most this many items.",
        sample: "scope: Vec<String>",
    }
    UniqueItems: RULE {
        name: "unique_items",
        usage: "unique_items",
        form: Form::Flag,
        on: On::Lists,
        doc: "No two items are equal as JSON, where 1 is 1.0.",
        sample: "scope: Vec<String>",
    }
    Items: RULE {
        name: "items",
        usage: "items(min_length = 1)",
        form: Form::Rules,
        rule: false,
        on: On::Lists,
        doc: "Rules for every item.",
        sample: "scope: Vec<String>",
    }
    MinProperties: RULE {
        name: "min_properties",
        usage: "min_properties = 1",
        on: On::Maps,
        doc: "At least this many entries.",
        sample: "labels: std::collections::BTreeMap<String, String>",
    }
    MaxProperties: RULE {
        name: "max_properties",
        usage: "max_properties = 10",
        on: On::Maps,
        doc: "At most this many entries.",
        sample: "labels: std::collections::BTreeMap<String, String>",
    }
    Keys: RULE {
        name: "keys",
        usage: "keys(max_length = 64)",
        form: Form::Rules,
        rule: false,
        on: On::Maps,
        doc: "Rules for every key.",
        sample: "labels: std::collections::BTreeMap<String, String>",
    }
    Values: RULE {
        name: "values",
        usage: "values(min_length = 1)",
        form: Form::Rules,
        rule: false,
        on: On::Maps,
        doc: "Rules for every value.",
        sample: "labels: std::collections::BTreeMap<String, String>",
    }
    DateRange: RULE {
        name: "date_range",
        usage: "date_range(min = now, max = now + 6 months)",
        form: Form::DateRange,
        on: On::Dates,
        feature: Some(CHRONO),
        doc: "Not before `min` and not after `max`; `after` and `before` in their place leave the \
              end itself out. A bound is `now`, `today`, another field or an RFC 3339 string, and \
              then `+` or `-` a number and a unit from `milliseconds` to `years`, any number of \
              times.",
        sample: "expires: chrono::DateTime<chrono::Utc>",
    }
    ConstValue: RULE {
        name: "const_value",
        usage: r#"const_value = "token""#,
        form: Form::Literal,
        on: On::Scalars,
        doc: "The one permitted value.",
        sample: "kind: String",
    }
    Check: RULE {
        name: "check",
        usage: "check = |name| name.trim() == name",
        form: Form::Check,
        repeatable: true,
        doc: "Your own rule: a closure `|value|` or `|value, cx|`, or the path of a function of the \
              value alone. The value is what an `Option` or a `Patch` holds, and `cx` is the \
              `Context`, with its clock and its data. It returns a `bool`, or a `Result<(), E>` \
              whose error is the message. It is not run on a value that could not be read.",
    }
}
