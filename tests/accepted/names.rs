//! Names that mean something to Rust, to its standard library or to the expansion.

use crate::read;
use model_core::ApiModel;

/// Words of the language, as fields.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase", rule(|raw| raw.r#in != raw.r#as, field = r#in))]
pub struct Raw {
    /// A word that is required.
    #[api(minimum = 1)]
    pub r#type: i32,
    /// One that is optional, with a default.
    #[api(default = 3, check = |word| *word > 1)]
    pub r#fn: Option<i32>,
    /// One that is filled in.
    #[api(default = 5)]
    pub r#match: i32,
    /// One that another depends on.
    pub r#in: Option<i32>,
    /// One that depends on another.
    #[api(required_if(r#in = 1, r#match = 5))]
    pub r#as: Option<i32>,
    /// A word of a later edition, and what is none.
    pub r#gen: Option<i32>,
    /// What is no word at all.
    pub r#plain: Option<i32>,
    /// One behind an underscore.
    #[api(rename = "kind")]
    pub type_: Option<i32>,
}

/// Words of the language, as variants.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(rename_all = "lowercase")]
#[allow(non_camel_case_types, reason = "they are words of the language")]
pub enum r#enum {
    /// A word.
    r#struct,
    /// Another one.
    #[api(alias = "r#fn")]
    r#fn,
}

/// A type whose name is a word, with a builder of such a name.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[allow(non_camel_case_types, reason = "it is a word of the language")]
#[api(builder = r#Become)]
pub struct r#struct {
    /// Its field.
    pub r#struct: Option<Box<r#struct>>,
    /// Another one.
    pub r#enum: r#enum,
}

/// A union of such variants.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type", rename_all_fields = "camelCase")]
#[allow(non_camel_case_types, reason = "they are words of the language")]
pub enum Union {
    /// One with fields.
    r#fn {
        /// A word.
        #[api(minimum = 1)]
        r#async: i32,
        /// `self` is no raw identifier.
        self_: Option<i32>,
    },
    /// One with a value.
    r#dyn(r#struct),
}

/// A newtype of such a name.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[allow(non_camel_case_types, reason = "it is a word of the language")]
#[api(min_length = 1)]
pub struct r#try(pub String);

#[test]
fn a_raw_name_is_on_the_wire_without_its_prefix() {
    let raw = Raw::builder().r#type(1).r#fn(2).r#in(1).r#as(2).r#gen(4).plain(5).type_(6).build();
    let json = r#"{"type":1,"fn":2,"match":5,"in":1,"as":2,"gen":4,"plain":5,"kind":6}"#;
    let raw = raw.unwrap();
    assert_eq!((raw.fn_or_default(), raw.r#match), (2, 5));
    assert_eq!(raw.to_json().unwrap(), json);
    assert_eq!(read::<Raw>(r#"{"type":0,"in":1}"#), ["/type minimum", "/as required"]);
    assert_eq!(r#enum::from_json("\"struct\""), Ok(r#enum::r#struct));
    let inner = r#struct::builder().r#enum(r#enum::r#fn);
    let outer: r#struct = r#struct::builder()
        .r#enum(r#enum::r#fn)
        .r#struct(inner.build_unvalidated())
        .build_unvalidated();
    assert_eq!(outer.to_json().unwrap(), r#"{"struct":{"enum":"fn"},"enum":"fn"}"#);
    assert_eq!(read::<Union>(r#"{"type":"fn","async":0}"#), ["/async minimum"]);
    assert_eq!(Union::from_json(r#"{"type":"dyn","enum":"struct"}"#).map(|_| ()), Ok(()));
    assert!(r#try::new("").is_err());
}

/// Models that are named like what everybody knows.
pub mod everyday {
    use model_core::ApiModel;

    /// Not the one of the prelude.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(min_length = 1)]
    pub struct String(pub std::string::String);

    /// Nor is this.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    pub struct Vec {
        /// Items.
        #[api(items(check = |item| item.0 != "x"))]
        pub items: std::vec::Vec<String>,
    }

    /// Nor this.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    pub struct Result {
        /// What went well.
        pub ok: Option<std::boxed::Box<Self>>,
        /// What did not.
        pub err: Option<Vec>,
    }

    /// Nor this.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(tag = "kind")]
    pub enum Box {
        /// It has a result.
        Some(Result),
        /// It has none.
        None,
        /// It has an error.
        Err {
            /// Which.
            #[api(minimum = 1)]
            code: u16,
        },
    }

    /// Nor is a context what the expansion has.
    #[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
    pub enum Context {
        /// What there is.
        Ok,
        /// What there is not.
        Default,
    }

    /// Nor what goes wrong.
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    pub struct Violations {
        /// A list.
        #[api(default, max_items = 1)]
        pub list: std::vec::Vec<Context>,
    }
}

/// Nobody's but the user's, though a date has that name.
#[derive(ApiModel, Clone, Debug)]
pub struct DateTime {
    /// Its field.
    #[api(minimum = 1)]
    pub month: i32,
}

/// It holds that one.
#[derive(ApiModel, Clone, Debug)]
pub struct HasDate {
    /// Which is no date.
    pub expires: Option<DateTime>,
}

#[test]
fn a_name_of_the_prelude_is_the_models_own() {
    let json = r#"{"kind":"Some","ok":{"err":{"items":["","x"]}}}"#;
    let expected = ["/ok/err/items/0 min_length", "/ok/err/items/1 check"];
    assert_eq!(read::<everyday::Box>(json), expected);
    assert_eq!(read::<everyday::Box>(r#"{"kind":"Err","code":0}"#), ["/code minimum"]);
    assert_eq!(read::<everyday::Violations>(r#"{"list":["Ok","Default"]}"#), ["/list max_items"]);
    assert_eq!(read::<HasDate>(r#"{"expires":{"month":0}}"#), ["/expires/month minimum"]);
}

/// Fields with the names of methods, and of what the expansion calls its own.
#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
pub struct Methods {
    /// As in `Clone`.
    pub clone: Option<i32>,
    /// As in `Default`.
    pub default: Option<i32>,
    /// As in `From`.
    #[api(default = 1)]
    pub from: i32,
    /// As in `Into`.
    pub into: Option<i32>,
    /// As in `Iterator`.
    pub next: Option<i32>,
    /// As in this crate.
    pub validate: Option<i32>,
    /// As in this crate.
    pub from_json: Option<i32>,
    /// As in `fmt`.
    pub fmt: Option<i32>,
    /// As an accessor would be.
    #[api(default = 4)]
    pub from_or_default: Option<i32>,
}

#[test]
fn a_field_may_have_the_name_of_a_method() {
    let built = Methods::builder().clone(1).default(2).from(3).into(4).next(5).validate(6).build();
    let built = built.unwrap();
    assert_eq!(
        (built.clone, built.next, built.from_or_default_or_default()),
        (Some(1), Some(5), 4)
    );
    assert_eq!(Methods::from_json(built.to_json().unwrap()), Ok(built));
}
