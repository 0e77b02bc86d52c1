//! Enums and unions without a prelude, with names of it that mean something else, by a macro, and in
//! the body of a function.
#![no_implicit_prelude]
#![deny(warnings)]

use ::model_core::ApiModel;

/// What the expansion must not take for its own.
#[allow(dead_code)]
mod odd {
    pub(crate) struct Option;
    pub(crate) struct Result;
    pub(crate) struct Vec;
    pub(crate) struct Box;
    pub(crate) struct Violations;
    pub(crate) trait From {}
    pub(crate) trait Display {}
}

#[allow(unused_imports)]
use odd::{Box, Display, From, Option, Result, Vec, Violations};

#[derive(ApiModel)]
pub(crate) enum Text {
    /// It stands for itself.
    Ok,
    Err,
    Some,
    #[api(alias = "nothing")]
    None,
    String,
    r#Dyn,
    #[api(other)]
    Other(::std::string::String),
}

#[derive(ApiModel, Clone, Copy)]
#[api(integer)]
#[repr(i16)]
pub enum Number {
    Least = i16::MIN,
    Next,
    Octal = 0o17,
    Reckoned = 1 << 9,
}

#[derive(ApiModel)]
#[api(tag = "type", content = "content", deny_unknown_fields, rule(|_| true))]
pub enum Union<T: ::core::clone::Clone = i32, const N: usize = 2>
where
    T: ::core::marker::Sized,
{
    Nothing,
    Empty {},
    Fields {
        #[api(default = 3, minimum = 1)]
        r#type: i32,
        #[api(default)]
        self_: Number,
        #[api(secret)]
        fields: ::std::vec::Vec<T>,
        __f0: ::core::option::Option<::std::boxed::Box<Self>>,
        __at: ::core::option::Option<::std::string::String>,
    },
    Text(#[api(min_length = 1)] ::std::string::String),
    Number(Number),
    Marked(Marked),
    #[api(other)]
    Other(::serde_json::Value),
}

impl ::core::default::Default for Number {
    fn default() -> Self {
        Number::Next
    }
}

#[derive(ApiModel)]
#[api(rename = "Mark")]
pub struct Marked {
    kind: ::core::option::Option<Number>,
}

macro_rules! make {
    ($vis:vis $name:ident { $($variant:ident $wire:literal = $number:expr),* } $union:ident { $($field:ident: $ty:ty),* }) => {
        #[derive(ApiModel)]
        #[api(integer)]
        $vis enum $name { $($variant = $number),* }

        #[derive(ApiModel)]
        #[api(external)]
        $vis enum $union { All { $(#[api(rename = "a")] $field: $ty),* }, $(#[api(rename = $wire)] $variant),* }
    };
}

make! { pub Made { First "first" = 1, Second "second" = -(2) } MadeUnion { field: ::core::option::Option<Made> } }

fn main() {
    #[derive(ApiModel)]
    enum Inner {
        A,
        B,
    }

    #[derive(ApiModel)]
    #[api(untagged)]
    enum Local {
        Inner(Inner),
        Numbers(::std::vec::Vec<Number>),
    }

    let text: ::core::result::Result<Text, _> = ::core::str::FromStr::from_str("nothing");
    ::core::assert!(::core::matches!(text, ::core::result::Result::Ok(Text::None)));
    let number = Number::from_json("-32767");
    ::core::assert!(::core::matches!(number, ::core::result::Result::Ok(Number::Next)));
    ::core::assert!(Local::Inner(Inner::B).validate().is_ok());
    ::core::assert!(Local::Numbers(::std::vec![Number::Octal]).validate().is_ok());
    ::core::assert!(Union::<i32>::Text(::std::string::String::new()).validate().is_err());
}
