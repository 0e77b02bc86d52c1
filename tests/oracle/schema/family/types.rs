//! Types that features bring.

use std::collections::{BTreeMap, BTreeSet};

use model_core::{ApiModel, Patch, Secret};
use url::Url;
use uuid::Uuid;

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Id(Uuid);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Home(Url);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Ids {
    id: Uuid,
    #[api(default = Uuid::nil())]
    filled: Uuid,
    patch: Patch<Uuid>,
    #[api(required)]
    nullable: Option<Secret<Uuid>>,
    many: Option<Vec<Option<Uuid>>>,
    by_id: Option<BTreeMap<Uuid, i32>>,
    newtypes: Option<BTreeMap<Id, Id>>,
}

/// The same identifier may be written in two ways.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct AlikeIds {
    set: BTreeSet<Uuid>,
    #[api(unique_items)]
    unique: Option<Vec<Id>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Links {
    link: Url,
    patch: Patch<Url>,
    boxed: Option<Box<Url>>,
    secret: Option<Secret<Url>>,
    by_name: Option<BTreeMap<String, Option<Url>>>,
    home: Option<Home>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
enum Told {
    Id(Uuid),
    Link(Url),
    Neither { id: Uuid, link: Option<Url> },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Addresses {
    told: Told,
    #[api(additional_properties)]
    rest: BTreeMap<Uuid, Url>,
}

agree! {
    ids: Ids,
    alike_ids: AlikeIds,
    links: Links,
    told: Told,
    addresses: Addresses,
    id: Id,
}
