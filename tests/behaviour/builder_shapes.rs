//! Models of every shape that a user may write: their parameters, sizes and places.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::json;

use crate::support::{accepted, judged, read, written};

/// One page of a list.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(rename_all = "camelCase")]
struct Page<T> {
    #[api(max_items = 2)]
    items: Vec<T>,
    next: Option<String>,
    first: Option<Box<T>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Item {
    #[api(minimum = 10)]
    n: i32,
}

#[test]
fn a_generic_model_is_one_for_every_argument() {
    let page = Page::builder().items([1, 2]).build().unwrap();
    assert_eq!(written(&page), json!({"items": [1, 2]}));
    let models = Page::builder().items([Item { n: 1 }]).first(Item { n: 2 }).next("x");
    let unjudged = models.build_unvalidated();
    assert_eq!(judged(&unjudged), ["/items/0/n minimum", "/first/n minimum"]);
    assert_eq!(
        read::<Page<Item>>(r#"{"items":[{"n":10},{},{"n":1}],"first":{"n":"x"}}"#),
        ["/items max_items", "/items/1/n required", "/items/2/n minimum", "/first/n type"]
    );
    assert_eq!(
        read::<Page<Page<String>>>(r#"{"items":[{"items":["a",1]}]}"#),
        ["/items/0/items/1 type"]
    );
}

/// Parameters named as the fields' states would be, a bound, and a constant.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Awkward<Name, B = i32, const N: usize = 2>
where
    Name: Clone,
    B: PartialOrd,
{
    name: Name,
    b: B,
    #[api(max_items = 1)]
    t: Vec<Name>,
}

#[test]
fn a_parameter_may_be_named_as_a_field() {
    let awkward: Awkward<String> = Awkward::builder().name("n").b(1).t(["a"]).build().unwrap();
    assert_eq!(written(&awkward), json!({"name": "n", "b": 1, "t": ["a"]}));
    assert_eq!(read::<Awkward<i32, i32, 0>>(r#"{"name":1,"b":2,"t":[3,4]}"#), ["/t max_items"]);
    assert_eq!(read::<Awkward<i32>>(r#"{"name":1,"t":[1]}"#), ["/b required"]);
}

#[test]
fn a_model_may_live_in_a_function() {
    const LIMIT: i32 = 3;
    type Count = i32;
    #[derive(ApiModel, Debug, PartialEq)]
    struct Local {
        #[api(maximum = LIMIT)]
        n: Count,
        inner: Inner,
    }
    #[derive(ApiModel, Debug, PartialEq)]
    struct Inner {
        #[api(check = fits)]
        n: Count,
    }
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "this is how a check is called")]
    fn fits(n: &i32) -> bool {
        *n < LIMIT
    }
    let inner = Inner::builder().n(1).build().unwrap();
    let local = Local::builder().n(3).inner(inner).build().unwrap();
    assert_eq!(accepted::<Local>(local.to_json().unwrap()), local);
    assert_eq!(read::<Local>(r#"{"n":4,"inner":{"n":3}}"#), ["/n maximum", "/inner/n check"]);
}

/// A model with three fields for each number: a required one, one with a default, an optional one.
macro_rules! large {
    ($($required:ident $default:ident $optional:ident)*) => {
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        struct Large {$(
            $required: i32,
            #[api(default = 7, maximum = 9)]
            $default: i32,
            $optional: Option<i32>,
        )*}

        fn large() -> Large {
            Large::builder()$(.$required(1))*.build().unwrap()
        }

        const FIELDS: usize = [$(stringify!($required), stringify!($default), stringify!($optional)),*].len();
    };
}

large! {
    r0 d0 o0 r1 d1 o1 r2 d2 o2 r3 d3 o3 r4 d4 o4 r5 d5 o5 r6 d6 o6 r7 d7 o7 r8 d8 o8 r9 d9 o9
    r10 d10 o10 r11 d11 o11 r12 d12 o12 r13 d13 o13 r14 d14 o14 r15 d15 o15 r16 d16 o16 r17 d17 o17
    r18 d18 o18 r19 d19 o19 r20 d20 o20 r21 d21 o21 r22 d22 o22 r23 d23 o23 r24 d24 o24 r25 d25 o25
    r26 d26 o26 r27 d27 o27 r28 d28 o28 r29 d29 o29 r30 d30 o30 r31 d31 o31 r32 d32 o32 r33 d33 o33
    r34 d34 o34 r35 d35 o35 r36 d36 o36 r37 d37 o37 r38 d38 o38 r39 d39 o39 r40 d40 o40 r41 d41 o41
    r42 d42 o42 r43 d43 o43 r44 d44 o44 r45 d45 o45 r46 d46 o46 r47 d47 o47 r48 d48 o48 r49 d49 o49
}

#[test]
fn a_model_may_have_many_fields() {
    let all = large();
    let text = written(&all);
    assert_eq!(FIELDS, 150);
    assert_eq!(text.as_object().unwrap().len(), 100, "all but the optional ones");
    assert_eq!(text["d49"], 7);
    assert_eq!(accepted::<Large>(text.to_string()), all);

    // From the last to the first, which is not the order that is expected.
    let reversed: Vec<_> =
        (0..50).rev().map(|n| format!(r#""o{n}":3,"d{n}":{n},"r{n}":{n}"#)).collect();
    let json = format!("{{{}}}", reversed.join(","));
    let expected: Vec<_> = (10..50).map(|n| format!("/d{n} maximum")).collect();
    assert_eq!(read::<Large>(&json), expected);

    let missing: Vec<_> = (0..50).map(|n| format!("/r{n} required")).collect();
    assert_eq!(read::<Large>("{}"), missing);
    let twice = text.to_string().replacen('{', r#"{"r49":1,"d30":2,"#, 1);
    assert_eq!(read::<Large>(twice), ["/d30 duplicate_field", "/r49 duplicate_field"]);
    let changed = all.clone().to_builder().o49(1).d48(2).r47(3).build().unwrap();
    assert_eq!(changed, Large { o49: Some(1), d48: 2, r47: 3, ..all });
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Tree {
    #[api(max_length = 3)]
    name: String,
    left: Option<Box<Self>>,
    #[api(default)]
    children: Vec<Self>,
    #[api(default)]
    named: BTreeMap<String, Tree>,
}

#[test]
fn a_model_may_hold_itself() {
    let leaf = |name: &str| Tree::builder().name(name).build_unvalidated();
    let tree = Tree::builder()
        .name("top")
        .left(leaf("long"))
        .children([leaf("ok"), leaf("longer")])
        .named([("k", leaf("longest"))]);
    let tree = tree.build_unvalidated();
    let expected =
        ["/left/name max_length", "/children/1/name max_length", "/named/k/name max_length"];
    assert_eq!(judged(&tree), expected);
    assert_eq!(read::<Tree>(tree.to_json().unwrap()), expected);
    let unread = r#"{"name":"a","left":{"left":{"name":"b","children":[{}]}}}"#;
    assert_eq!(
        read::<Tree>(unread),
        ["/left/name required", "/left/left/children/0/name required"]
    );
}

#[test]
fn a_model_may_have_no_field_at_all() {
    #[derive(ApiModel, Clone, Debug, Default, PartialEq)]
    struct Open {}
    #[derive(ApiModel, Clone, Debug, Default, PartialEq)]
    #[api(deny_unknown_fields)]
    struct Closed {}
    assert_eq!(Open::builder().build().unwrap(), Open::default().to_builder().build_unvalidated());
    assert_eq!(Open {}.to_json().unwrap(), "{}");
    assert_eq!(read::<Open>(r#"{"a":1}"#), [""; 0]);
    assert_eq!(read::<Closed>(r#"{"a":1}"#), ["/a unknown_field"]);
    assert_eq!(read::<Closed>("[]"), [" type"]);
}
