//! Models inside themselves: through pointers, lists, maps, unions, flattened parts and patches.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use model_core::{ApiModel, Patch, Secret};

use super::holding::hold;

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(deny_unknown_fields)]
struct Node {
    #[api(min_length = 1, alias = "label")]
    name: String,
    boxed: Option<Box<Node>>,
    #[api(max_items = 2)]
    list: Option<Vec<Node>>,
    #[api(values(check = |node| node.list.is_none()))]
    map: Option<BTreeMap<String, Node>>,
    shared: Option<Arc<[Node; 1]>>,
    counted: Option<Rc<(Node, i32)>>,
    patch: Patch<Box<Node>>,
    secret: Option<Box<Secret<Node>>>,
    union: Option<Box<Union>>,
    #[api(flatten)]
    part: Option<Part>,
    #[api(additional_properties)]
    rest: HashMap<String, Box<Leaf>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Part {
    depth: u8,
    inner: Option<Box<Node>>,
    #[api(default)]
    all: Vec<Part>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external, rename_all = "lowercase")]
enum Leaf {
    Node(Node),
    Leaves(#[api(max_items = 1)] Vec<Leaf>),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", deny_unknown_fields, rename_all = "lowercase")]
enum Union {
    Node(Box<Node>),
    Part {
        #[api(flatten)]
        part: Part,
        more: Option<Box<Union>>,
    },
    Tree(Tree<Leaf>),
}

/// Around, and inside what it is around.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tree<T> {
    value: T,
    #[api(flatten)]
    below: Below<T>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", content = "trees")]
enum Below<T> {
    None,
    One(Box<Tree<T>>),
    Many(#[api(min_items = 1)] Vec<Tree<T>>),
}

#[test]
fn a_node_holds_nodes_in_every_way() {
    hold::<Node>(&[
        (r#"{"name":"n"}"#, &[]),
        (
            r#"{"name":"n","boxed":{"label":"m"},"list":[{"name":"a"}],"map":{"k":{"name":"b"}},"shared":[{"name":"c"}],
               "counted":[{"name":"d"},1],"patch":{"name":"e","patch":null},"secret":{"name":"f"},"depth":1,"inner":{"name":"g"},
               "x":{"node":{"name":"h","y":{"leaves":[{"leaves":[]}]}}},"union":{"t":"node","name":"i","x":{"leaves":[]}}}"#,
            &[],
        ),
        (
            r#"{"name":"","boxed":{"name":"","boxed":{"name":1}},"list":[{"name":"a"},{"list":[{"name":""}],"name":"b"},{"name":"c"}],
               "map":{"k":{"name":"b","list":[]}},"shared":[{"name":""}],"counted":[{"name":""},"1"],
               "patch":{"name":"e","patch":{"name":""}},"secret":{"name":""},"all":[{"depth":1,"inner":{}}]}"#,
            &[
                "/name min_length",
                "/boxed/name min_length",
                "/boxed/boxed/name type",
                "/list max_items",
                "/list/1/list/0/name min_length",
                "/map/k check",
                "/shared/0/name min_length",
                "/counted/0/name min_length",
                "/counted/1 type",
                "/patch/patch/name min_length",
                "/secret/name min_length",
                "/depth required",
                "/all/0/inner/name required",
            ],
        ),
        (
            r#"{"name":"n","x":{"node":{"name":"","y":{"leaves":[{"leaves":[1]},{"node":{}}]}}},"z":null}"#,
            &[
                "/x/node/name min_length",
                "/x/node/y/leaves max_items",
                "/x/node/y/leaves/0/leaves/0 type",
                "/x/node/y/leaves/1/node/name required",
                "/z type",
            ],
        ),
        (
            r#"{"name":"n","label":"m","boxed":{"label":"n","label":"m"}}"#,
            &["/name duplicate_field", "/boxed/name duplicate_field"],
        ),
    ]);
}

#[test]
fn a_union_holds_itself_through_parts() {
    hold::<Union>(&[
        (r#"{"t":"part","depth":1,"more":{"t":"part","depth":2,"inner":{"name":"n"}}}"#, &[]),
        (
            r#"{"t":"part","depth":1,"more":{"t":"node","name":"n","union":{"t":"part","depth":3}}}"#,
            &[],
        ),
        (
            r#"{"t":"part","dept":1,"more":{"t":"part","depth":2,"inner":{"name":"","union":{"t":"x"}}}}"#,
            &[
                "/depth required",
                "/dept unknown_field",
                "/more/inner/name min_length",
                "/more/inner/union/t tag",
            ],
        ),
        (
            r#"{"t":"tree","value":{"leaves":[]},"kind":"One","trees":{"value":{"leaves":[]},"kind":"Many","trees":[{"value":{"leaves":[]},"kind":"None"}]}}"#,
            &[],
        ),
        (
            r#"{"t":"tree","value":{"leaves":[1]},"kind":"Many","trees":[{"value":{"leaf":1},"kind":"Many","trees":[]},{"value":{"leaves":[]},"kind":"One"}]}"#,
            &[
                "/value/leaves/0 type",
                "/trees/0/value/leaf tag",
                "/trees/0/trees min_items",
                "/trees/1/trees required",
            ],
        ),
    ]);
    hold::<Tree<Option<Patch<i32>>>>(&[(
        r#"{"value":null,"kind":"One","trees":{"value":1,"kind":"None"}}"#,
        &[],
    )]);
    hold::<Vec<BTreeMap<String, Option<Union>>>>(&[
        (r#"[{"k":null},{"l":{"t":"part","depth":1}}]"#, &[]),
        (r#"[{"k":{"t":"part","depth":256}},{"l":1}]"#, &["/0/k/depth type", "/1/l type"]),
    ]);
}
