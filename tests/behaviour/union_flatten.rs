//! Unions whose keys stand among those of a model.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::Value;

use crate::support::table;
use crate::union_tags::{Adjacent, External, Inner, Open, OpenAdjacent};

/// Two unions and a map for the rest, among the keys of a model.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Flat {
    id: i32,
    #[api(flatten)]
    open: Open,
    #[api(flatten)]
    adjacent: Option<OpenAdjacent>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct FlatRest {
    #[api(flatten)]
    open: Open,
    #[api(flatten)]
    external: Option<External>,
    #[api(additional_properties)]
    rest: BTreeMap<String, Value>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct FlatStrict {
    id: i32,
    #[api(flatten)]
    inner: Inner,
    #[api(flatten)]
    adjacent: Option<Adjacent>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct FlatMaybe {
    id: i32,
    #[api(flatten)]
    inner: Option<Inner>,
    #[api(flatten)]
    external: Option<External>,
}

#[test]
fn unions_are_flattened() {
    table::<Flat>(&[
        (r#"{"id":1,"type":"Sized","size":2}"#, &[]),
        (r#"{"size":2,"t":"Number","c":3,"type":"Sized","id":1}"#, &[]),
        (r#"{"id":1,"type":"New","a":1,"b":[]}"#, &[]),
        (r#"{"id":1,"type":"New","a":1,"t":"Newer","b":[],"c":{"x":1}}"#, &[]),
        (r#"{"c":{"x":1},"t":"Newer","id":1,"type":"Sized","size":2}"#, &[]),
        (r#"{"id":1,"type":"New","type":"Newer"}"#, &["/type duplicate_field 1:22"]),
        (r#"{"id":1,"type":"New","a":1,"a":2}"#, &["/a duplicate_field 1:28"]),
        (r#"{"id":1}"#, &["/type required 1:1"]),
        (
            r#"{"type":"Sized","c":3}"#,
            &["/id required 1:1", "/size required 1:1", "/t required 1:1"],
        ),
        (r#"{"id":1,"type":null,"t":7}"#, &["/type type 1:16", "/t type 1:25"]),
        (r#"{"id":1,"type":"Sized","size":1,"t":"Number"}"#, &["/c required 1:1"]),
        (
            r#"{"id":1,"type":"Sized","size":1,"t":"Number","c":1,"c":2}"#,
            &["/c duplicate_field 1:52"],
        ),
    ]);
    table::<FlatRest>(&[
        (r#"{"type":"New","a":1,"b":2}"#, &[]),
        (r#"{"type":"Sized","a":1,"size":2,"b":2}"#, &[]),
        (r#"{"Empty":null,"a":1,"size":2,"type":"Sized"}"#, &[]),
        (r#"{"Empty":null,"Number":1,"type":"Nothing"}"#, &["/Number unknown_field 1:15"]),
        (r#"{"type":"Sized","size":2,"Number":10}"#, &["/Number maximum 1:35"]),
        (r#"{"type":"Sized","size":2,"Number":1,"Number":2}"#, &["/Number duplicate_field 1:37"]),
        (r#"{"type":"Sized","size":2,"Owned":{"name":"n"},"x":{}}"#, &[]),
        (r#"{"type":"Sized","size":2,"Owned":{},"x":{}}"#, &["/Owned/name required 1:34"]),
        (r#"{"type":"Sized","size":2,"x":1,"x":2}"#, &["/x duplicate_field 1:32"]),
    ]);
    table::<FlatStrict>(&[
        (r#"{"id":1,"type":"Nothing"}"#, &[]),
        (r#"{"id":1,"type":"Nothing","x":1}"#, &["/x unknown_field 1:26"]),
        (r#"{"id":1,"type":"Owned","name":"n","c":10,"t":"Number"}"#, &["/c maximum 1:39"]),
        (
            r#"{"id":1,"type":"Owned","name":"","size":1}"#,
            &["/name min_length 1:31", "/size unknown_field 1:34"],
        ),
        // Of a variant that nobody knows, nobody knows the keys.
        (r#"{"id":1,"type":"Ownd","name":"","size":1}"#, &["/type tag 1:16"]),
        (r#"{"id":1,"name":""}"#, &["/type required 1:1"]),
        (
            r#"{"id":1,"type":"Nothing","t":"Nmber","c":1,"d":1}"#,
            &["/t tag 1:30", "/d unknown_field 1:44"],
        ),
    ]);
    table::<FlatMaybe>(&[
        (r#"{"id":1}"#, &[]),
        (r#"{"id":1,"x":1}"#, &["/x unknown_field 1:9"]),
        (r#"{"id":1,"size":1}"#, &["/type required 1:1"]),
        (r#"{"name":"n","id":1}"#, &["/type required 1:1"]),
        (r#"{"id":1,"type":"Fields","size":-1}"#, &["/size minimum 1:32"]),
        (r#"{"id":1,"Empty":null}"#, &[]),
        (r#"{"id":1,"Empty":null,"Number":1}"#, &["/Number unknown_field 1:22"]),
        (r#"{"id":1,"Number":"x"}"#, &["/Number type 1:18"]),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Alone {
    id: i32,
    #[api(flatten)]
    inner: Option<Figure>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t")]
enum Figure {
    Point,
    Circle {
        #[api(alias = "r")]
        radius: f64,
        number: Option<i32>,
    },
    Named(Label),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Label {
    label: String,
    #[api(flatten)]
    second: Option<Adjacent>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Within {
    id: i32,
    #[api(flatten)]
    alone: Option<Part>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Part {
    part: Option<i32>,
    #[api(flatten)]
    figure: Figure,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Beside {
    id: i32,
    #[api(flatten)]
    figure: Option<Figure>,
    #[api(additional_properties)]
    rest: BTreeMap<String, Value>,
}

/// A key of a variant is one of the union's, and the union one that lacks its tag.
#[test]
fn an_optional_union_without_its_tag() {
    table::<Alone>(&[
        (r#"{"id":1}"#, &[]),
        (r#"{"id":1,"x":3}"#, &[]),
        (r#"{"id":1,"radius":3}"#, &["/t required 1:1"]),
        (r#"{"r":3,"id":1,"radius":{}}"#, &["/t required 1:1"]),
        (r#"{"id":1,"label":"l"}"#, &["/t required 1:1"]),
        (r#"{"id":1,"c":[]}"#, &["/t required 1:1"]),
        (r#"{"radius":3,"id":1,"t":"Circle"}"#, &[]),
        (r#"{"radius":3,"id":1,"t":"Point"}"#, &[]),
    ]);
    table::<Within>(&[
        (r#"{"id":1,"x":1}"#, &[]),
        (r#"{"id":1,"radius":1}"#, &["/t required 1:1"]),
        (r#"{"id":1,"part":1}"#, &["/t required 1:1"]),
    ]);
    // The map has it, and nothing is lost.
    table::<Beside>(&[
        (r#"{"id":1,"radius":3}"#, &[]),
        (r#"{"id":1,"radius":"x","t":"Circle"}"#, &["/radius type 1:18"]),
    ]);
    let beside = crate::support::accepted::<Beside>(r#"{"id":1,"radius":3}"#);
    assert_eq!((beside.figure, beside.rest.len()), (None, 1));
}
