//! Attributes of every form, ours and those of others.

use crate::{found, read};
use chrono::{DateTime, Utc};
use model_core::ApiModel;

/** A doc comment
of two lines. */
#[doc = "And one more."]
#[doc(alias = "token")]
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[cfg_attr(all(), api(rename_all = "camelCase"))]
#[api(deny_unknown_fields, title = "Token")]
#[api(rule(|token: &CreateToken| token.low <= token.high, code = "order"))]
#[api(rule(is_ordered, field = low))]
#[api()]
#[non_exhaustive]
#[must_use]
pub struct CreateToken {
    #[doc = "The lower end."]
    #[cfg_attr(all(), api(minimum = 1))]
    #[api(maximum = 5)]
    #[api(example = 3, example = 4)]
    pub low: i32,
    /// The upper end.
    #[allow(dead_code, reason = "an attribute of somebody else")]
    #[api()]
    pub high: i32,
    /// Left out.
    #[cfg(any())]
    pub never: std::time::Duration,
    /// Left out, with attributes that would be wrong.
    #[cfg(any())]
    #[api(minimum = "x", flatten)]
    pub never_judged: String,
    /// Kept, and nothing is said of it when it is left out.
    #[cfg(not(any()))]
    #[cfg_attr(any(), api(minimum = "x"))]
    pub kept: Option<i32>,
    /// When.
    #[api(default = now + 1 day - 2 hours, precision = seconds,)]
    pub at: DateTime<Utc>,
    /// Its own default.
    #[api(default, deprecated, secret, alias = "n", alias = "nick")]
    pub name: String,
    /// The server's.
    #[api(default = ["all"], items(min_length = 1), check = |scope| !scope.is_empty())]
    pub scope: Option<Vec<String>>,
    /// The clock's.
    #[api(default = now)]
    pub until: Option<DateTime<Utc>>,
    #[doc(hidden)]
    pub hidden: Option<i32>,
    /** Found by another name. */
    #[doc(alias = "other", alias = "another")]
    pub known: Option<i32>,
    #[doc = concat!("Made ", "up.")]
    #[doc = ""]
    pub made_up: Option<i32>,
    /// `code`, "quotes", \backslashes\ and {braces}.
    pub odd: Option<i32>,
}

fn is_ordered(token: &CreateToken) -> Result<(), String> {
    if token.low <= token.high { Ok(()) } else { Err("reversed".to_owned()) }
}

/// One that `cfg_attr` derives.
#[cfg_attr(all(), derive(ApiModel), api(rename_all = "UPPERCASE"))]
#[cfg_attr(any(), derive(NoSuchDerive), api(no_such_attribute))]
pub struct Conditional {
    /// Its field.
    #[cfg_attr(all(), cfg_attr(all(), api(min_length = 1)), doc = "Said twice.")]
    pub name: String,
}

/// One of which some variants are left out.
#[derive(ApiModel, Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Purpose {
    /// The usual one.
    #[default]
    #[api(alias = "ci")]
    Build,
    #[cfg(any())]
    Never(std::time::Duration),
    /// The other.
    #[cfg(not(any()))]
    #[doc(alias = "roll out")]
    Deploy,
    #[doc(hidden)]
    Hidden,
}

/// A union of which some is left out.
#[derive(ApiModel, Clone, Debug)]
#[api(external)]
pub enum Figure {
    /// A circle.
    Circle {
        /// How far it reaches.
        #[api(minimum = 1)]
        radius: u32,
        #[cfg(any())]
        never: std::time::Duration,
    },
    /// Never there.
    #[cfg(any())]
    Never(#[api(serde)] std::time::Duration),
    /// A point.
    Point,
}

#[test]
fn rules_of_several_lists_are_all_held_to() {
    let token = CreateToken::builder().low(6).high(1).build_unvalidated();
    assert_eq!(found(&token), ["/low maximum", " order", "/low rule"]);
    let read = read::<CreateToken>(r#"{"low":1,"high":2,"never":1,"neverJudged":1,"madeUp":1}"#);
    assert_eq!(read, ["/never unknown_field", "/neverJudged unknown_field"]);
}

#[test]
fn what_is_conditional_is_as_if_it_were_written() {
    let built = Conditional::builder().name("").build_unvalidated();
    assert_eq!(found(&built), ["/NAME min_length"]);
}

#[test]
fn what_is_left_out_is_not_there() {
    assert_eq!(Purpose::from_json("\"Deploy\""), Ok(Purpose::Deploy));
    assert_eq!(read::<Purpose>("\"Never\""), [" enum"]);
    assert_eq!("ci".parse(), Ok(Purpose::Build));
    let circle = Figure::from_json(r#"{"Circle":{"radius":0}}"#);
    assert_eq!(circle.map(|_| ()).unwrap_err().first().pointer(), "/Circle/radius");
    assert_eq!(found(&Figure::Point), [""; 0]);
}

/// What is said of a field by others holds for whoever names the field, and wakes nothing in the
/// expansion.
pub mod others {
    use model_core::ApiModel;

    /// A model with a field that nobody should use any longer.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[allow(clippy::struct_excessive_bools, reason = "an attribute of somebody else")]
    #[rustfmt::skip]
    pub struct Old {
        /// The new one.
        pub fresh: i32,
        /// The old one.
        #[deprecated = "use `fresh`"]
        #[api(deprecated, minimum = 1, default = 1)]
        pub stale: i32,
        /// An old one that may be absent.
        #[deprecated(since = "1.0.0", note = "use `fresh`")]
        #[api(default = 3, check = |number| *number > 2)]
        pub gone: Option<i32>,
        /// An old one that must be there.
        #[deprecated]
        pub needed: String,
    }

    /// An enum with a variant that nobody should use any longer.
    #[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
    pub enum Level {
        /// The new one.
        Fresh,
        /// The old one.
        #[deprecated]
        Stale,
    }

    /// A union with a variant that nobody should use any longer.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(tag = "kind")]
    pub enum Event {
        /// The new one.
        Fresh,
        /// The old one.
        #[deprecated]
        Stale {
            /// What it was.
            #[deprecated]
            #[api(minimum = 1)]
            what: i32,
        },
    }

    /// A type that nobody should use any longer.
    #[deprecated]
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(rule(|it| it.number < 9))]
    pub struct Ancient {
        /// Its field.
        #[api(minimum = 1, maximum = Self::MOST)]
        pub number: i32,
        /// A filled one.
        #[api(default = 1)]
        pub filled: i32,
        /// The server's.
        #[api(default = "x")]
        pub text: Option<String>,
        /// Itself.
        pub next: Option<Box<Self>>,
    }

    #[allow(deprecated, reason = "it is its own")]
    impl Ancient {
        const MOST: i32 = 3;
    }

    /// Another one.
    #[deprecated = "it is too old"]
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(min_length = 1)]
    pub struct AncientName(pub String);

    /// Another one.
    #[deprecated(note = "it is too old")]
    #[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
    pub enum AncientLevel {
        /// Its variant.
        Low,
    }

    /// Another one.
    #[deprecated]
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(external)]
    pub enum AncientEvent {
        /// With a field.
        Known {
            /// A number.
            #[api(minimum = 1)]
            number: i32,
        },
        /// Itself.
        Nested(Vec<Self>),
    }
}

#[test]
fn a_deprecated_field_works_as_before() {
    let expected = ["/stale minimum", "/gone check"];
    assert_eq!(read::<others::Old>(r#"{"fresh":1,"stale":0,"gone":2,"needed":""}"#), expected);
    let old = others::Old::builder().fresh(1).needed("x").build().map(|old| old.to_json().ok());
    assert_eq!(old, Ok(Some(r#"{"fresh":1,"stale":1,"needed":"x"}"#.to_owned())));
    assert_eq!(read::<others::Level>("\"Stale\""), [""; 0]);
    assert_eq!(read::<others::Event>(r#"{"kind":"Stale","what":0}"#), ["/what minimum"]);
}
