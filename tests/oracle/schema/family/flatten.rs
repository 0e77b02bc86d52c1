//! Keys of several models in one object.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::Value;

use super::fields::{Level, Short};
use super::parts::{Audit, Base, Figure, Only, Pair};
use super::unions::{
    AdjacentClosed, AdjacentOpen, ExternalClosed, ExternalOpen, Internal, InternalOpen, Size,
};

/// The same parts, where unknown keys are ignored, where they are violations, and where a map takes them.
macro_rules! around {
    ($($open:ident $closed:ident $rest:ident { $($fields:tt)* })*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $open {
            $($fields)*
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api(deny_unknown_fields)]
        struct $closed {
            own: Option<i32>,
            $($fields)*
        }

        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct $rest {
            $($fields)*
            #[api(additional_properties, keys(max_length = 2), values(minimum = 0))]
            rest: BTreeMap<String, i32>,
        }
    )*};
}

around! {
    Model ModelClosed ModelRest {
        #[api(flatten)]
        base: Base,
    }
    Perhaps PerhapsClosed PerhapsRest {
        #[api(flatten)]
        base: Option<Base>,
    }
    Deep DeepClosed DeepRest {
        #[api(flatten)]
        audit: Audit,
        #[api(flatten)]
        base: Box<Base>,
    }
    DeepPerhaps DeepPerhapsClosed DeepPerhapsRest {
        #[api(flatten)]
        audit: Option<Audit>,
    }
    Tagged TaggedClosed TaggedRest {
        #[api(flatten)]
        figure: Figure,
    }
    TaggedPerhaps TaggedPerhapsClosed TaggedPerhapsRest {
        id: i32,
        #[api(flatten)]
        figure: Option<Figure>,
    }
    Paired PairedClosed PairedRest {
        #[api(flatten)]
        pair: Pair,
    }
    PairedPerhaps PairedPerhapsClosed PairedPerhapsRest {
        #[api(flatten)]
        pair: Option<Pair>,
        id: i32,
    }
    Single SingleClosed SingleRest {
        id: Option<i32>,
        #[api(flatten)]
        only: Only,
    }
    SinglePerhaps SinglePerhapsClosed SinglePerhapsRest {
        #[api(flatten)]
        only: Option<Only>,
    }
    Both BothClosed BothRest {
        #[api(flatten)]
        figure: Option<Figure>,
        #[api(flatten)]
        pair: Pair,
        #[api(flatten)]
        base: Option<Base>,
    }
    Inner InnerClosed InnerRest {
        #[api(flatten)]
        holder: Option<Holder>,
    }
    Unlisted UnlistedClosed UnlistedRest {
        #[api(flatten)]
        open: InternalOpen,
    }
    UnlistedPerhaps UnlistedPerhapsClosed UnlistedPerhapsRest {
        #[api(flatten)]
        open: Option<AdjacentOpen>,
    }
    UnlistedOnly UnlistedOnlyClosed UnlistedOnlyRest {
        #[api(flatten)]
        open: ExternalOpen,
    }
    Contents ContentsClosed ContentsRest {
        #[api(flatten)]
        adjacent: AdjacentClosed,
        #[api(flatten)]
        external: Option<ExternalClosed>,
    }
    Big BigClosed BigRest {
        #[api(flatten)]
        internal: Internal,
    }
}

/// A union inside of a part that may be absent.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Holder {
    name: Option<Short>,
    #[api(flatten)]
    figure: Figure,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Everything {
    id: Option<i32>,
    #[api(additional_properties, max_properties = 2)]
    rest: BTreeMap<Short, Value>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct InnerMap {
    name: Short,
    #[api(additional_properties, keys(max_length = 4))]
    rest: BTreeMap<String, i32>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestInside {
    own: Option<i32>,
    #[api(flatten)]
    inner: InnerMap,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct RestPerhaps {
    own: Option<i32>,
    #[api(flatten)]
    inner: Option<InnerMap>,
}

/// Each may be in the other, for ever.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Forth {
    forth: Option<i32>,
    #[api(flatten)]
    back: Option<Box<Back>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Back {
    back: Option<i32>,
    #[api(flatten)]
    forth: Option<Box<Forth>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct ByLevel {
    id: Option<i32>,
    #[api(flatten)]
    size: Option<Size>,
    #[api(additional_properties)]
    rest: BTreeMap<Level, i32>,
}

agree! {
    model: Model,
    model_closed: ModelClosed,
    model_rest: ModelRest,
    perhaps: Perhaps,
    perhaps_closed: PerhapsClosed,
    perhaps_rest: PerhapsRest,
    deep: Deep,
    deep_closed: DeepClosed,
    deep_rest: DeepRest,
    deep_perhaps: DeepPerhaps,
    deep_perhaps_closed: DeepPerhapsClosed,
    deep_perhaps_rest: DeepPerhapsRest,
    tagged: Tagged,
    tagged_closed: TaggedClosed,
    tagged_rest: TaggedRest,
    tagged_perhaps: TaggedPerhaps,
    tagged_perhaps_closed: TaggedPerhapsClosed,
    tagged_perhaps_rest: TaggedPerhapsRest,
    paired: Paired,
    paired_closed: PairedClosed,
    paired_rest: PairedRest,
    paired_perhaps: PairedPerhaps,
    paired_perhaps_closed: PairedPerhapsClosed,
    paired_perhaps_rest: PairedPerhapsRest,
    single: Single,
    single_closed: SingleClosed,
    single_rest: SingleRest,
    single_perhaps: SinglePerhaps,
    single_perhaps_closed: SinglePerhapsClosed,
    single_perhaps_rest: SinglePerhapsRest,
    both: Both,
    both_closed: BothClosed,
    both_rest: BothRest,
    inner: Inner,
    inner_closed: InnerClosed,
    inner_rest: InnerRest,
    unlisted: Unlisted,
    unlisted_closed: UnlistedClosed,
    unlisted_rest: UnlistedRest,
    unlisted_perhaps: UnlistedPerhaps,
    unlisted_perhaps_closed: UnlistedPerhapsClosed,
    unlisted_perhaps_rest: UnlistedPerhapsRest,
    unlisted_only: UnlistedOnly,
    unlisted_only_closed: UnlistedOnlyClosed,
    unlisted_only_rest: UnlistedOnlyRest,
    contents: Contents,
    contents_closed: ContentsClosed,
    contents_rest: ContentsRest,
    big: Big,
    big_closed: BigClosed,
    big_rest: BigRest,
    everything: Everything,
    rest_inside: RestInside,
    rest_perhaps: RestPerhaps,
    forth: Forth,
    by_level: ByLevel,
}
