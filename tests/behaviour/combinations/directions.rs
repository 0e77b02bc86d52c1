//! `read_only` and `write_only` at every depth: lists, maps, variants, parts, patches, newtypes, pointers.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use model_core::{ApiModel, Patch, Secret, Valid};
use serde_json::{Value, json};

use super::holding::{comes_back, hold};
use crate::support::accepted;

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Leaf {
    #[api(read_only)]
    r: u8,
    #[api(write_only, secret)]
    w: Option<i32>,
    b: bool,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(max_items = 2)]
struct Leaves(Vec<Leaf>);

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Around<T> {
    #[api(flatten)]
    leaf: T,
    #[api(read_only, flatten)]
    seen: Option<Seen>,
    #[api(write_only, additional_properties)]
    rest: BTreeMap<String, Leaf>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Seen {
    seen: Leaf,
}

macro_rules! unions {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            Empty,
            Leaf(Leaf),
            Fields {
                #[api(read_only)]
                only: Leaf,
                list: Vec<Leaf>,
                #[api(write_only)]
                patch: Patch<Leaf>,
                #[api(flatten)]
                leaf: Leaf,
            },
        }
    )*};
}

unions! {
    Internal (tag = "t")
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct All {
    leaves: Leaves,
    map: HashMap<String, Option<Leaf>>,
    array: [Box<Leaf>; 1],
    tuple: (Leaf, Arc<Leaf>),
    patch: Patch<Leaf>,
    secret: Option<Secret<Leaf>>,
    around: Around<Leaf>,
    union: Around<Internal>,
    internal: Vec<Internal>,
    adjacent: Vec<Adjacent>,
    external: Vec<External>,
    untagged: Vec<Untagged>,
    #[api(read_only, default)]
    server: Patch2,
    #[api(read_only, required_if(only = 1))]
    never: Option<Leaf>,
    #[api(write_only)]
    only: Option<i32>,
}

#[derive(ApiModel, Clone, Debug, Default, PartialEq)]
struct Patch2 {
    n: Patch<i32>,
}

/// What all of it is, made of what a leaf is; and what of a field is there.
fn all(leaf: &Value, read: bool, write: bool) -> Value {
    let with = |mut base: Value, extra: &[(&str, bool, Value)]| {
        for (key, there, value) in extra {
            if *there {
                base[*key] = value.clone();
            }
        }
        base
    };
    let merged = |key: &str, value: Value| with(leaf.clone(), &[(key, true, value)]);
    let fields = with(
        merged("list", json!([leaf])),
        &[("only", read, leaf.clone()), ("patch", write, leaf.clone())],
    );
    let tagged = |mut value: Value| {
        value["t"] = json!("Fields");
        value
    };
    let around =
        |base: Value| with(base, &[("seen", read, leaf.clone()), ("x", write, leaf.clone())]);
    with(
        json!({
            "leaves": [leaf, leaf], "map": {"a": leaf, "b": null}, "array": [leaf], "tuple": [leaf, leaf], "patch": leaf, "secret": leaf,
            "around": around(leaf.clone()), "union": around(merged("t", json!("Leaf"))),
            "internal": [{"t": "Empty"}, merged("t", json!("Leaf")), tagged(fields.clone())],
            "adjacent": [{"t": "Empty"}, {"t": "Leaf", "c": leaf}, {"t": "Fields", "c": fields}],
            "external": ["Empty", {"Leaf": leaf}, {"Fields": fields}],
            "untagged": [null, leaf],
        }),
        &[
            ("server", read, json!({"n": null})),
            ("never", read, leaf.clone()),
            ("only", write, json!(1)),
        ],
    )
}

#[test]
fn a_view_leaves_out_what_is_not_for_its_way_at_every_depth() {
    let both = all(&json!({"r": 1, "w": 2, "b": true}), true, true);
    let model: All = accepted(both.to_string());
    comes_back(&model);
    assert_eq!(serde_json::to_value(&model).unwrap(), both);
    let request = all(&json!({"w": 2, "b": true}), false, true);
    let response = all(&json!({"r": 1, "b": true}), true, false);
    for (view, expected) in [(model.as_request(), request), (model.as_response(), response)] {
        assert_eq!(serde_json::to_value(view).unwrap(), expected);
        assert_eq!(serde_json::from_str::<Value>(&view.to_json().unwrap()).unwrap(), expected);
        let mut bytes = Vec::new();
        ciborium::into_writer(&view, &mut bytes).unwrap();
    }
    let valid = Valid::new(vec![Some(Box::new(model))]).unwrap();
    let text = valid.as_response().to_json().unwrap();
    assert!(text.contains(r#""r":1"#) && !text.contains(r#""w""#), "{text}");
}

#[test]
fn a_direction_is_no_presence_and_no_permission() {
    hold::<Around<Internal>>(&[
        (r#"{"t":"Empty"}"#, &[]),
        (r#"{"t":"Leaf","b":true}"#, &["/r required"]),
        (
            r#"{"t":"Fields","b":true,"r":1,"list":[{"b":true}]}"#,
            &["/only required", "/list/0/r required"],
        ),
        (
            r#"{"t":"Empty","seen":{"r":1,"b":true},"x":{"r":256,"b":1}}"#,
            &["/x/r type", "/x/b type"],
        ),
    ]);
    hold::<Untagged>(&[(r#"{"b":true,"r":1,"w":null}"#, &[]), (r#"{"b":true}"#, &[" type"])]);
}
