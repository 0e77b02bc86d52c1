//! What no variant is, as an open union keeps it: what is accepted is read back as what it was.

use model_core::{ApiModel, Valid};
use serde_json::Value;

use crate::support::{accepted, found, refused, table};

macro_rules! open {
    ($($name:ident $tagging:tt)*) => {$(
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api $tagging]
        enum $name {
            A,
            V(Size),
            B { x: i32, inside: Option<Size> },
            #[api(other)]
            U(Value),
        }
    )*};
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Size {
    z: i32,
}

open! {
    Internal (tag = "t")
    Adjacent (tag = "t", content = "c")
    External (external)
    Untagged (untagged)
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
enum Around {
    Internal(Internal),
    External(External),
    Json(Value),
}

/// The second time, a key might say something else.
#[test]
fn a_repeated_key_of_what_is_kept() {
    table::<Internal>(&[
        (r#"{"t":"zzz","t":"A"}"#, &["/t duplicate_field 1:12"]),
        (r#"{"t":"zzz","x":"a","t":"B"}"#, &["/t duplicate_field 1:20"]),
        (r#"{"x":1,"t":"zzz","x":2}"#, &["/x duplicate_field 1:18"]),
        (
            r#"{"t":"zzz","\u0074":"A","t":1}"#,
            &["/t duplicate_field 1:12", "/t duplicate_field 1:25"],
        ),
        (r#"{"t":"zzz","in":[{"a":1,"a":1}]}"#, &["/in/0/a duplicate_field 1:25"]),
        (r#"{"t":"A","t":"zzz"}"#, &["/t duplicate_field 1:10"]),
    ]);
    table::<Adjacent>(&[
        (r#"{"c":1,"t":"zzz","t":"V"}"#, &["/t duplicate_field 1:18"]),
        (r#"{"t":"zzz","c":{"z":1},"c":1}"#, &["/c duplicate_field 1:24"]),
        (r#"{"t":"zzz","c":{"z":1,"z":2}}"#, &["/c/z duplicate_field 1:23"]),
    ]);
    table::<Untagged>(&[
        (r#"{"x":1,"x":2}"#, &["/x duplicate_field 1:8"]),
        (r#"{"z":{"a":1,"a":2}}"#, &["/z/a duplicate_field 1:13"]),
        (r#"{"x":1,"inside":{"z":1,"z":2}}"#, &["/inside/z duplicate_field 1:24"]),
        (r#"{"y":[]}"#, &[]),
        ("[{}]", &[]),
    ]);
    table::<Around>(&[
        (r#"{"kind":"Internal","t":"zzz","t":"A"}"#, &["/t duplicate_field 1:30"]),
        (r#"{"kind":"Internal","t":"zzz","kind":"A"}"#, &["/kind duplicate_field 1:30"]),
        (r#"{"kind":"Json","kind":"External"}"#, &["/kind duplicate_field 1:16"]),
        (r#"{"kind":"External","Z":1,"Z":2}"#, &["/Z duplicate_field 1:26"]),
        (r#"{"kind":"External","Z":1,"kind":2}"#, &["/kind duplicate_field 1:26"]),
        (r#"{"Z":1,"kind":"External"}"#, &[]),
    ]);
    let violations = refused::<Vec<Option<Untagged>>>(r#"[null,{"x":1},{"x":1,"x":2}]"#);
    assert_eq!(found(&violations), ["/2/x duplicate_field"]);
    let text = r#"{"t":"zzz","t":"A"}"#;
    assert!(serde_json::from_str::<Valid<Internal>>(text).is_err());
    let mut bytes = Vec::new();
    let entries =
        [("t", "zzz"), ("t", "A")].map(|(key, value)| (Cbor::from(key), Cbor::from(value)));
    ciborium::into_writer(&Cbor::Map(entries.to_vec()), &mut bytes).expect("it is written");
    assert!(ciborium::from_reader::<Internal, _>(&*bytes).is_err());
    // Free-form JSON is what `serde_json` makes of it.
    let free = accepted::<Around>(r#"{"kind":"Json","a":1,"a":2}"#);
    assert_eq!(free, Around::Json(serde_json::json!({"a": 2})));
}

type Cbor = ciborium::Value;

/// An object of several keys names no variant, in whatever order.
#[test]
fn a_name_is_the_only_key() {
    table::<External>(&[
        (r#"{"Zed":1}"#, &[]),
        (r#""Zed""#, &[]),
        (r#"{"New":1,"V":{"z":1}}"#, &["/V unknown_field 1:10"]),
        (r#"{"V":{"z":1},"Zed":1}"#, &["/Zed unknown_field 1:14"]),
        (r#"{"New":1,"Yod":1}"#, &["/Yod unknown_field 1:10"]),
        (r#"{"Zed":1,"Zed":1}"#, &["/Zed duplicate_field 1:10"]),
        (r#"{"Zed":1,"Yod":1,"Zed":1}"#, &["/Yod unknown_field 1:10", "/Zed duplicate_field 1:18"]),
        (r#"{"Zed":{"a":1,"a":2}}"#, &["/Zed/a duplicate_field 1:15"]),
    ]);
}

/// Of what might have been another variant, nothing is shown.
#[test]
fn a_repeated_key_may_be_a_secret() {
    #[derive(ApiModel, Clone, Debug, PartialEq)]
    #[api(tag = "t")]
    enum Login {
        Key {
            #[api(secret)]
            key: String,
        },
        #[api(other)]
        Unknown(Value),
    }
    let text = r#"{"t":"zzz","key":"first","key":"hunter2"}"#;
    assert!(!refused::<Login>(text).render(text).contains("hunter2"));
}
