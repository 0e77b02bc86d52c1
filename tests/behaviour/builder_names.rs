//! Names that a builder must not trip over, and lints that an expansion must not wake.

use model_core::ApiModel;
use serde_json::json;

use crate::support::{accepted, written};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Names {
    build: i32,
    build_with: Option<i32>,
    build_unvalidated: Option<i32>,
    r#type: String,
    type_: String,
    r#fn: Option<i32>,
    #[api(rename = "self")]
    self_: Option<i32>,
    value: Option<i32>,
    cx: Option<i32>,
    check: Option<i32>,
    report: Option<i32>,
    at: Option<i32>,
    index: Option<i32>,
    __value: Option<i32>,
    __state: Option<i32>,
    __set: Option<i32>,
    #[api(default)]
    builder: i32,
    to_builder: Option<i32>,
}

#[test]
fn no_name_of_a_field_collides() {
    let names = Names::builder()
        .set_build(1)
        .set_build_with(2)
        .set_build_unvalidated(3)
        .r#type("raw")
        .type_("underscore")
        .r#fn(4)
        .self_(5)
        .value(6)
        .cx(7)
        .check(8)
        .report(9)
        .at(10)
        .index(11)
        .__value(12)
        .__state(13)
        .__set(14)
        .builder(15)
        .to_builder(16)
        .build()
        .unwrap();
    let expected = json!({
        "build": 1, "build_with": 2, "build_unvalidated": 3, "type": "raw", "type_": "underscore",
        "fn": 4, "self": 5, "value": 6, "cx": 7, "check": 8, "report": 9, "at": 10, "index": 11,
        "__value": 12, "__state": 13, "__set": 14, "builder": 15, "to_builder": 16
    });
    assert_eq!(written(&names), expected);
    assert_eq!(accepted::<Names>(expected.to_string()), names);
    assert_eq!(names.clone().to_builder().set_build(1).build().unwrap(), names);
}

#[test]
fn a_setter_steps_aside_for_a_field_of_its_name() {
    #[derive(ApiModel, Debug)]
    struct Aside {
        build: i32,
        set_build: i32,
    }
    let aside = Aside::builder().set_set_build(1).set_build(2).build().unwrap();
    assert_eq!((aside.build, aside.set_build), (1, 2));
}

#[test]
fn required_fields_whose_names_are_alike_are_told_apart() {
    #[derive(ApiModel, Debug)]
    struct Alike {
        children: i32,
        has_children: bool,
        has_has_children: bool,
        a: i32,
        a_: i32,
        a4: i32,
        a__: i32,
    }
    let alike = Alike::builder().children(1).has_children(true).has_has_children(false);
    let alike = alike.a(2).a_(3).a4(4).a__(5).build().unwrap();
    assert_eq!((alike.children, alike.has_children, alike.has_has_children), (1, true, false));
    assert_eq!((alike.a, alike.a_, alike.a4, alike.a__), (2, 3, 4, 5));
}

#[test]
fn a_builder_may_have_another_name() {
    #[derive(ApiModel, Debug)]
    #[api(builder = NewThing)]
    struct Thing {
        n: i32,
    }
    /// Would collide with the name that a builder has by default.
    struct ThingBuilder;
    let _ = ThingBuilder;
    let start: NewThing = Thing::builder();
    assert_eq!(start.n(1).build().unwrap().n, 1);
}

/// What a careful crate forbids.
#[deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unused_qualifications,
    unused_results,
    single_use_lifetimes,
    clippy::all,
    clippy::pedantic
)]
pub mod careful {
    use chrono::{DateTime, Utc};
    use model_core::ApiModel;

    /// A public model.
    #[derive(ApiModel, Clone, Debug)]
    #[api(rename_all = "camelCase", rule(|it| it.n >= 0))]
    pub struct Public<T> {
        /// A required field.
        #[api(minimum = 1)]
        pub n: i32,
        /// A date.
        #[api(default = now + 1 day, date_range(min = at), precision = seconds)]
        pub until: Option<DateTime<Utc>>,
        /// Another one.
        #[api(default = now)]
        pub at: DateTime<Utc>,
        /// A list.
        #[api(default, items(min_length = 1))]
        pub list: Vec<String>,
        /// Anything.
        pub item: Option<T>,
        #[api(required, secret)]
        hidden: Option<String>,
    }

    /// A model that nobody else sees, with a private type in it.
    #[derive(ApiModel, Debug)]
    struct Private {
        inner: Public<Hidden>,
    }

    #[derive(ApiModel, Clone, Debug)]
    struct Hidden {
        #[api(default = 3)]
        n: i32,
    }

    /// Builds all of them.
    pub fn build() -> String {
        let inner = Public::builder().n(1).hidden(None).item(Hidden { n: 2 }).build();
        Private::builder()
            .inner(inner.expect("is valid"))
            .build()
            .map_or_else(|it| it.to_string(), |it| format!("{:?} {}", it.inner.hidden, it.inner.n))
    }
}

#[test]
fn a_careful_crate_gets_no_warning() {
    assert_eq!(careful::build(), "None 1");
}
