//! `read_only` and `write_only`: what a request and a response hold, at every depth.

use std::collections::{BTreeMap, HashMap};

use model_core::{ApiModel, Patch, Valid};
use serde::Serialize;
use serde_json::{Value, json};

use crate::support::{accepted, read, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
struct Account {
    /// Required, whichever way it goes.
    #[api(read_only)]
    user_id: u64,
    name: String,
    #[api(write_only, secret, min_length = 8)]
    password: Option<String>,
    #[api(read_only, default = "new")]
    state: String,
    #[api(write_only)]
    comment: Patch<String>,
    #[api(read_only)]
    created_by: Option<Box<Account>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Team {
    lead: Account,
    deputy: Option<Account>,
    boxed: Option<Box<Account>>,
    patched: Patch<Account>,
    members: Vec<Account>,
    by_name: BTreeMap<String, Vec<Option<Account>>>,
    hashed: HashMap<String, Account>,
    #[api(read_only)]
    free: Option<Value>,
}

fn account() -> Value {
    json!({
        "userId": 7, "name": "n", "password": "hunter22", "state": "old", "comment": null,
        "createdBy": {"userId": 8, "name": "m", "state": "new"}
    })
}

fn requested() -> Value {
    json!({"name": "n", "password": "hunter22", "comment": null})
}

fn responded() -> Value {
    json!({
        "userId": 7, "name": "n", "state": "old",
        "createdBy": {"userId": 8, "name": "m", "state": "new"}
    })
}

/// Every place where a model can be, each holding the same.
fn around(account: &Value, free: bool) -> Value {
    let mut team = json!({
        "lead": account, "deputy": account, "boxed": account, "patched": account,
        "members": [account, account], "by_name": {"a": [account, null], "b": []},
        "hashed": {"c": account}
    });
    if free {
        team["free"] = json!({"userId": 1});
    }
    team
}

/// What a view writes: by our own writer and by serde's.
#[track_caller]
fn shown(view: model_core::View<'_>) -> Value {
    let text = view.to_json().expect("must be written");
    assert_eq!(serde_json::to_string(&view).expect("must be written"), text);
    assert_eq!(view.to_json_vec().expect("must be written"), text.as_bytes());
    serde_json::from_str(&text).expect("must be JSON")
}

#[test]
fn a_view_leaves_out_what_is_not_for_its_way() {
    let model = accepted::<Account>(account().to_string());
    assert_eq!(shown(model.as_request()), requested());
    assert_eq!(shown(model.as_response()), responded());
    assert_eq!(written(&model), account());
}

#[test]
fn it_does_so_at_every_depth() {
    let team = accepted::<Team>(around(&account(), true).to_string());
    assert_eq!(shown(team.as_request()), around(&requested(), false));
    assert_eq!(shown(team.as_response()), around(&responded(), true));
    assert_eq!(written(&team), around(&account(), true));
    assert_eq!(serde_json::to_value(&team).unwrap(), around(&account(), true));
}

#[test]
fn lists_options_boxes_and_maps_of_models_have_views() {
    let model = accepted::<Account>(account().to_string());
    assert_eq!(shown(vec![model.clone()].as_request()), json!([requested()]));
    assert_eq!(shown(Some(model.clone()).as_response()), responded());
    assert_eq!(shown(None::<Account>.as_response()), Value::Null);
    assert_eq!(shown(Box::new(model.clone()).as_request()), requested());
    let map = BTreeMap::from([("a".to_owned(), model.clone())]);
    assert_eq!(shown(map.as_response()), json!({"a": responded()}));
    let valid = Valid::new(model).unwrap();
    assert_eq!(shown(valid.as_request()), requested());
}

#[test]
fn a_view_may_stand_in_what_serde_writes() {
    #[derive(Serialize)]
    struct Envelope<'a> {
        data: model_core::View<'a>,
    }
    let model = accepted::<Account>(account().to_string());
    let text = serde_json::to_string(&Envelope { data: model.as_request() }).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), json!({"data": requested()}));
    // What it shows of itself is no secret.
    assert!(!format!("{:?}", model.as_request()).contains("hunter22"));
}

#[test]
fn a_direction_changes_nothing_else() {
    for (json, expected) in [
        (r#"{"name":"n"}"#, &["/userId required"][..]),
        (r#"{"userId":1,"name":"n"}"#, &[]),
        (r#"{"userId":1,"name":"n","password":"x"}"#, &["/password min_length"]),
        (
            r#"{"userId":"1","name":"n","createdBy":{"state":1}}"#,
            &[
                "/userId type",
                "/createdBy/userId required",
                "/createdBy/name required",
                "/createdBy/state type",
            ],
        ),
    ] {
        assert_eq!(read::<Account>(json), expected, "{json}");
    }
    let built = Account::builder().user_id(1_u64).name("n").state("s").build().unwrap();
    assert_eq!(written(&built), json!({"userId": 1, "name": "n", "state": "s"}));
}
