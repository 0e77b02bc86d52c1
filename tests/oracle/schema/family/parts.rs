//! What is flattened.

use model_core::ApiModel;

use super::fields::{Level, Short};

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Base {
    #[api(alias = "identifier")]
    id: Short,
    #[api(default = 7, maximum = 9)]
    page: u8,
    #[api(alias = "l")]
    level: Option<Level>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Audit {
    created: Short,
    #[api(flatten)]
    trace: Trace,
    #[api(flatten)]
    stamp: Option<Stamp>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Trace {
    #[api(minimum = 1)]
    request: i32,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Stamp {
    by: Option<Short>,
    #[api(alias = "w")]
    when: i32,
    #[api(flatten)]
    place: Option<Place>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Place {
    city: Option<Short>,
    street: Short,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
pub enum Figure {
    #[api(alias = "dot")]
    Point,
    Circle {
        #[api(alias = "r", minimum = 1)]
        radius: i32,
    },
    Named(Label),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Label {
    label: Short,
    #[api(flatten)]
    second: Option<Second>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Second {
    left: i32,
    right: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "at", content = "ac")]
pub enum Pair {
    Nothing,
    Number(#[api(maximum = 9)] i32),
    Perhaps(Option<i32>),
    Fields { x: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
pub enum Only {
    #[api(alias = "nil")]
    Nothing,
    #[api(alias = "num")]
    Number(#[api(maximum = 9)] i32),
    Fields {
        x: i32,
    },
}
