//! Models among the types of other crates that have schemas.

mod models;
mod schemars;
mod utoipa;

use serde_json::{Value, json};

/// What the `Workspace` of each of them is, and what it is not.
fn workspaces() -> [(Value, bool); 5] {
    let figures = json!({"items": [], "pinned": [{"kind": "Point"}], "next": null});
    let colours = json!({"items": ["RED"], "pinned": ["GREEN", "RED"]});
    let whole = json!({
        "owner": {"shortName": "ada", "handle": "ada"},
        "trees": [{"owner": {"shortName": "b"}, "children": [{"owner": {"shortName": "c"}}], "more": 1}],
        "figures": figures,
        "colours": colours,
        "answer": [{"kind": "Circle", "radius": 1}],
    });
    let with = |pointer: &str, value: Value| {
        let mut changed = whole.clone();
        *changed.pointer_mut(pointer).expect("it is there") = value;
        changed
    };
    [
        (whole.clone(), true),
        (with("/owner/handle", "a".into()), false),
        (with("/trees/0/children/0/owner/shortName", "C".into()), false),
        (with("/figures/pinned/0", json!({"kind": "Circle", "radius": 0})), false),
        (with("/colours/pinned", json!(["RED"])), false),
    ]
}
