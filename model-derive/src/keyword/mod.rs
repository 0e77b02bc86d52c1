//! The one table of attributes, and what is derived from it: names, places, suggestions and the
//! attribute reference.

#[cfg(test)]
mod coverage;
mod habit;
#[cfg(test)]
pub(crate) mod reference;
mod suggest;
mod table;

pub(crate) use self::habit::instead;
pub(crate) use self::suggest::{list, nearest};
pub(crate) use self::table::{Keyword, TABLE};

/// One attribute: a row of the table.
pub(crate) struct Row {
    pub(crate) key: Keyword,
    pub(crate) name: &'static str,
    /// How it is written, with a plausible value.
    pub(crate) usage: &'static str,
    /// Where it may stand.
    pub(crate) places: &'static [Place],
    pub(crate) form: Form,
    /// Whether one list may hold it more than once.
    pub(crate) repeatable: bool,
    /// Whether it is a rule, whose text and code can be set.
    pub(crate) rule: bool,
    /// The values it is about.
    pub(crate) on: On,
    /// What has to be turned on for it.
    pub(crate) feature: Option<Feature>,
    /// What it means, for the attribute reference.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the reference reads it"))]
    pub(crate) doc: &'static str,
    /// A field that it suits, for the attribute reference.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the reference reads it"))]
    pub(crate) sample: &'static str,
    /// What else the example needs, for the attribute reference.
    #[cfg_attr(not(test), allow(dead_code, reason = "only the reference reads it"))]
    pub(crate) setup: &'static str,
}

/// Where an attribute may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Enum,
    Variant,
    Field,
    /// On a struct of one value, without a name.
    Newtype,
    /// Inside `items(...)`, `keys(...)` or `values(...)`.
    Inside,
}

/// What follows the name of an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Nothing.
    Flag,
    /// A string literal.
    Text,
    /// A Rust expression.
    Expr,
    /// A literal, negative ones included.
    Literal,
    /// An identifier, or a string literal that holds one.
    Name,
    /// A path, or a string literal that holds one.
    Path,
    /// Rules in parentheses.
    Rules,
    /// Date bounds by name, in parentheses.
    DateRange,
    /// Fields and literals, in parentheses.
    Conditions,
    /// A closure, or the path of a function.
    Check,
    /// Nothing, an expression, or on a date a date bound.
    Default,
}

/// The values an attribute is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum On {
    Anything,
    Numbers,
    Strings,
    Lists,
    Maps,
    /// Dates, with or without a time.
    Dates,
    /// Dates with a time.
    DateTimes,
    /// Strings, numbers, booleans and characters.
    Scalars,
    /// What is written as an object, and is no map.
    Models,
}

impl Place {
    /// In a sentence: "belongs on ...".
    pub(crate) fn words(self) -> &'static str {
        match self {
            Place::Struct => "a struct",
            Place::Enum => "an enum",
            Place::Variant => "a variant",
            Place::Field => "a field",
            Place::Inside => "a rule",
            Place::Newtype => "a newtype",
        }
    }
}

impl Place {
    /// The module of `model_core` whose items are the attributes that may stand here.
    pub(crate) fn module(self) -> &'static str {
        match self {
            Place::Struct => "on_struct",
            Place::Enum => "on_enum",
            Place::Variant => "on_variant",
            Place::Field => "on_field",
            Place::Newtype => "on_newtype",
            Place::Inside => "inside",
        }
    }
}

impl On {
    pub(crate) fn words(self) -> &'static str {
        match self {
            On::Anything => "any value",
            On::Numbers => "numbers",
            On::Strings => "strings",
            On::Lists => "lists",
            On::Maps => "maps",
            On::Dates => "dates and date-times",
            On::DateTimes => "date-times",
            On::Scalars => "strings, numbers, booleans and characters",
            On::Models => "models",
        }
    }
}

/// A feature of `model-core`, which the feature of this crate mirrors.
#[derive(Clone, Copy)]
pub(crate) struct Feature {
    pub(crate) name: &'static str,
    pub(crate) enabled: bool,
}

impl Keyword {
    /// The attribute of this name.
    pub(crate) fn named(name: &str) -> Option<Keyword> {
        let row = TABLE.iter().find(|row| row.name == name)?;
        Some(row.key)
    }

    /// What the table says of it.
    pub(crate) fn row(self) -> &'static Row {
        // The table and the enum are written by one macro, row by row.
        &TABLE[self as usize]
    }

    pub(crate) fn name(self) -> &'static str {
        self.row().name
    }
}

impl Row {
    pub(crate) fn may_stand(&self, place: Place) -> bool {
        self.places.contains(&place)
    }
}

/// The names of everything that may stand in a place.
pub(crate) fn names(place: Place) -> impl Iterator<Item = &'static str> {
    TABLE.iter().filter(move |row| row.may_stand(place)).map(|row| row.name)
}

#[cfg(test)]
mod tests {
    use super::{Keyword, TABLE};

    #[test]
    fn every_row_is_found_by_its_key_and_by_its_name() {
        for row in TABLE {
            assert_eq!(row.key.name(), row.name);
            assert_eq!(Keyword::named(row.name), Some(row.key));
        }
    }

    #[test]
    fn every_usage_starts_with_its_name() {
        for row in TABLE {
            assert!(row.usage.starts_with(row.name), "{}", row.name);
        }
    }
}
