//! One model of each kind, and what they refer to.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use model_core::ApiModel;
use serde_json::Value;

/// Who has something.
#[derive(ApiModel, Debug)]
#[api(rename_all = "camelCase", deny_unknown_fields)]
pub struct Owner {
    /// What people call them.
    #[api(min_length = 1, max_length = 64, pattern = "^[a-z]+$", example = "ada")]
    pub short_name: String,
    #[api(default = 3, minimum = 1, maximum = 9)]
    pub level: Option<i32>,
    pub handle: Option<Handle>,
}

/// What somebody is found by.
#[derive(ApiModel, Debug, PartialEq)]
#[api(min_length = 3, title = "Handle")]
pub struct Handle(String);

#[derive(ApiModel, Debug)]
#[api(rename_all = "UPPERCASE")]
pub enum Colour {
    Red,
    Green,
}

/// A figure.
#[derive(ApiModel, Debug)]
#[api(tag = "kind", deny_unknown_fields)]
pub enum Figure {
    Circle {
        #[api(exclusive_minimum = 0)]
        radius: f64,
        colour: Option<Colour>,
    },
    Group {
        /// What is in it.
        #[api(max_items = 2)]
        figures: Vec<Figure>,
    },
    Point,
}

/// A list of what is alike.
#[derive(ApiModel, Debug)]
pub struct Page<T, const N: usize = 1> {
    pub items: Vec<T>,
    pub pinned: [T; N],
    pub next: Option<Box<Page<T, N>>>,
}

/// A leaf, or what holds some.
#[derive(ApiModel, Debug)]
pub struct Tree {
    /// Whose it is.
    #[api(title = "Its owner")]
    pub owner: Owner,
    #[api(default)]
    pub children: Vec<Tree>,
    #[api(additional_properties)]
    pub rest: BTreeMap<String, u8>,
}

/// What is told by what is inside.
#[derive(ApiModel, Debug)]
#[api(untagged)]
pub enum Answer {
    Owner(Owner),
    Figures(Vec<Figure>),
    /// A model that has a key by the name of a keyword.
    Reference {
        #[api(rename = "$ref")]
        reference: String,
        #[api(example = serde_json::json!({"$ref": "#/$defs/Owner"}))]
        value: Value,
    },
}

/// Keys of several models among each other.
#[derive(ApiModel, Debug)]
#[api(deny_unknown_fields)]
pub struct Order {
    #[api(flatten)]
    pub figure: Figure,
    #[api(flatten)]
    pub owner: Option<Owner>,
    #[api(const_value = "order", title = "What it is")]
    pub r#type: String,
    #[api(required_if(r#type = "order"), alias = "remark")]
    pub note: Option<String>,
    pub place: (u8, Handle),
}

/// What has a parameter that is no value.
#[derive(ApiModel, Debug)]
pub struct Marked<M> {
    pub id: u32,
    #[api(skip)]
    pub mark: PhantomData<M>,
}

#[derive(ApiModel, Debug)]
#[api(integer)]
pub enum Priority {
    Low = 1,
    High = 2,
}

/// Whatever it is.
#[derive(ApiModel, Debug)]
pub struct Wrapped<T>(T);

/// What borrows.
#[derive(ApiModel, Debug)]
pub struct Text<'a> {
    pub text: std::borrow::Cow<'a, str>,
}

pub mod other {
    use model_core::ApiModel;

    /// Another type of a name that is taken.
    #[derive(ApiModel, Debug)]
    pub struct Owner {
        pub id: u64,
    }

    #[derive(ApiModel, Debug)]
    pub struct Both {
        pub here: Owner,
        pub there: super::Owner,
    }
}
