//! Unions of every tagging, and models that flatten them: each declared twice, from one text.

mod any;

/// The same declarations in two modules.
macro_rules! both {
    ($derive:tt $attribute:ident $skip:tt $exact:tt) => {
        both! { @all $derive $attribute $skip $exact }
    };
    (@all ($($derive:ident),*) $attribute:ident ($($skip:meta)?) ($($exact:meta)?)) => {
        use std::collections::BTreeMap;

        #[derive($($derive,)* Clone, Debug)]
        pub struct Point {
            pub x: i32,
            $(#[$skip])?
            pub label: Option<String>,
        }

        #[derive($($derive,)* Clone, Debug)]
        #[$attribute(tag = "kind", rename_all = "camelCase")]
        pub enum Internal {
            NoFields,
            WithFields {
                size: u8,
                $(#[$skip])?
                name: Option<String>,
                $(#[$skip])?
                next: Option<Box<Internal>>,
            },
            #[$attribute(alias = "dot")]
            Point(Point),
            Nested(Nested),
        }

        #[derive($($derive,)* Clone, Debug)]
        #[$attribute(tag = "type")]
        pub enum Nested {
            Nothing,
            Value {
                $(#[$exact])?
                value: f64,
            },
            Values(BTreeMap<String, i32>),
        }

        #[derive($($derive,)* Clone, Debug)]
        #[$attribute(tag = "t", content = "c")]
        pub enum Adjacent {
            Empty,
            Number(i64),
            Perhaps(Option<String>),
            Point(Point),
            List(Vec<Adjacent>),
            Fields { c: bool, t: Internal },
        }

        #[derive($($derive,)* Clone, Debug)]
        #[$attribute(tag = "t", content = "c", deny_unknown_fields)]
        pub enum Strict {
            Empty,
            Number(i64),
            Fields { a: bool },
        }

        #[derive($($derive,)* Clone, Debug)]
        pub struct Text {
            pub text: String,
        }
    };
}

#[allow(
    clippy::wrong_self_convention,
    reason = "`to_builder` is seen by clippy in a macro of our own"
)]
pub mod ours {
    use model_core::ApiModel;

    both! { (ApiModel) api () () }

    #[derive(ApiModel, Clone, Debug)]
    #[api(external)]
    pub enum External<T> {
        Empty,
        Number(i64),
        Perhaps(Option<String>),
        Point(Point),
        Again(Box<External<T>>),
        Inner(T),
        Fields { first: char, list: Vec<External<T>> },
    }

    #[derive(ApiModel, Clone, Debug)]
    #[api(untagged)]
    pub enum Untagged {
        Nothing,
        Flag(bool),
        Whole(i64),
        Real(f64),
        Text(String),
        Tagged(Internal),
        Pair { left: Box<Untagged>, right: Box<Untagged> },
        Point(Point),
        List(Vec<Untagged>),
        Map(BTreeMap<String, Untagged>),
    }

    #[derive(ApiModel, Clone, Debug)]
    pub struct Flat {
        pub id: u16,
        #[api(flatten)]
        pub text: Text,
        #[api(flatten)]
        pub point: Option<Point>,
        #[api(flatten)]
        pub internal: Internal,
        #[api(flatten)]
        pub adjacent: Option<Adjacent>,
        pub last: Option<bool>,
    }

    #[derive(ApiModel, Clone, Debug)]
    pub struct FlatExternal {
        pub id: u16,
        #[api(flatten)]
        pub external: External<bool>,
        #[api(additional_properties)]
        pub rest: BTreeMap<String, i32>,
    }

    #[derive(ApiModel, Clone, Debug)]
    pub struct Everywhere {
        pub list: Vec<Internal>,
        pub map: BTreeMap<String, Adjacent>,
        pub option: Option<External<Point>>,
        pub boxed: Box<Nested>,
        pub untagged: Option<Untagged>,
    }
}

pub mod theirs {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize};

    both! {
        (Serialize, Deserialize) serde (serde(skip_serializing_if = "Option::is_none"))
        (serde(deserialize_with = "exact"))
    }

    /// With `arbitrary_precision`, what `serde_derive` keeps of a float while it looks for the variant is
    /// no float, and only `serde_json` itself can read it.
    fn exact<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
        if !(cfg!(feature = "arbitrary_precision") && from.is_human_readable()) {
            return f64::deserialize(from);
        }
        let number = serde_json::Number::deserialize(from)?;
        number.as_f64().ok_or_else(|| D::Error::custom("the number is too large"))
    }

    #[derive(Serialize, Deserialize, Clone, Debug)]
    pub enum External<T> {
        Empty,
        Number(i64),
        Perhaps(Option<String>),
        Point(Point),
        Again(Box<External<T>>),
        Inner(T),
        Fields { first: char, list: Vec<External<T>> },
    }

    #[derive(Serialize, Deserialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum Untagged {
        Nothing,
        Flag(bool),
        Whole(i64),
        Real(#[serde(deserialize_with = "exact")] f64),
        Text(String),
        Tagged(Internal),
        Pair { left: Box<Untagged>, right: Box<Untagged> },
        Point(Point),
        List(Vec<Untagged>),
        Map(BTreeMap<String, Untagged>),
    }

    #[derive(Serialize, Deserialize, Clone, Debug)]
    pub struct Flat {
        pub id: u16,
        #[serde(flatten)]
        pub text: Text,
        #[serde(flatten)]
        pub point: Option<Point>,
        #[serde(flatten)]
        pub internal: Internal,
        #[serde(flatten)]
        pub adjacent: Option<Adjacent>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub last: Option<bool>,
    }

    #[derive(Serialize, Deserialize, Clone, Debug)]
    pub struct FlatExternal {
        pub id: u16,
        #[serde(flatten)]
        pub external: External<bool>,
        #[serde(flatten)]
        pub rest: BTreeMap<String, i32>,
    }

    #[derive(Serialize, Deserialize, Clone, Debug)]
    pub struct Everywhere {
        pub list: Vec<Internal>,
        pub map: BTreeMap<String, Adjacent>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub option: Option<External<Point>>,
        pub boxed: Box<Nested>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub untagged: Option<Untagged>,
    }
}
