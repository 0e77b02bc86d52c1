//! Keys of a flattened union that the model around it claims, and maps inside of each other.

use std::collections::BTreeMap;

use model_core::ApiModel;

use super::corners::Deep;
use super::fields::Short;

/// What the variants of `Holder` hold has keys that models around it have too.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Needs {
    #[api(alias = "no")]
    number: i32,
    text: Option<Short>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Wants {
    #[api(default = 3)]
    number: i32,
    #[api(alias = "more")]
    text: Option<Short>,
    #[api(additional_properties, keys(max_length = 2))]
    rest: BTreeMap<String, bool>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "holds")]
enum Holder {
    Needs(Needs),
    Wants(Wants),
    Map(BTreeMap<String, i32>),
    Again {
        again: Option<Short>,
        #[api(flatten)]
        deep: Option<Deep>,
    },
}

/// The same around it, where unknown keys are ignored, where they are violations, and where a map takes them.
macro_rules! around {
    ($($open:ident $closed:ident $rest:ident { $($fields:tt)* })*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $open { $($fields)* }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api(deny_unknown_fields)]
        struct $closed { $($fields)* }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $rest {
            $($fields)*
            #[api(additional_properties, values(minimum = 0))]
            rest: BTreeMap<String, i32>,
        }
    )*};
}

around! {
    Number NumberClosed NumberRest {
        number: Option<Short>,
        #[api(flatten)]
        holder: Holder,
    }
    Perhaps PerhapsClosed PerhapsRest {
        #[api(flatten)]
        holder: Option<Holder>,
        #[api(alias = "text")]
        other: Option<bool>,
    }
    Part PartClosed PartRest {
        #[api(flatten)]
        holder: Option<Holder>,
        #[api(flatten)]
        part: Option<Own>,
    }
    Later LaterClosed LaterRest {
        #[api(flatten)]
        both: Both,
        no: Option<Short>,
    }
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Own {
    number: bool,
    id: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Both {
    id: i32,
    #[api(flatten)]
    holder: Option<Holder>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Inside {
    inside: Option<i32>,
    #[api(additional_properties, keys(max_length = 3))]
    rest: BTreeMap<String, bool>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct TwoMaps {
    #[api(flatten)]
    first: Inside,
    #[api(additional_properties, values(minimum = 2))]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct TwoMapsPerhaps {
    #[api(additional_properties, values(minimum = 2))]
    rest: BTreeMap<String, i32>,
    #[api(flatten)]
    last: Option<Inside>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct TwoInside {
    #[api(flatten)]
    two: Option<TwoMaps>,
}

agree! {
    number: Number,
    number_closed: NumberClosed,
    number_rest: NumberRest,
    perhaps: Perhaps,
    perhaps_closed: PerhapsClosed,
    perhaps_rest: PerhapsRest,
    part: Part,
    part_closed: PartClosed,
    part_rest: PartRest,
    later: Later,
    later_closed: LaterClosed,
    later_rest: LaterRest,
    two_maps: TwoMaps,
    two_maps_perhaps: TwoMapsPerhaps,
    two_inside: TwoInside,
}
