//! Generic models around what is flattened, patched, and inside themselves.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use model_core::{ApiModel, Patch};
use model_tests::page::Page;

use super::generics::{Adjacent, Base, External, Id, Internal, Level};
use super::holding::{comes_back, hold};
use crate::support::{found, judged, read};

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Envelope<T, U> {
    kind: String,
    #[api(flatten)]
    data: T,
    #[api(flatten)]
    more: Option<U>,
    patch: Patch<T>,
    next: Option<Box<Envelope<T, U>>>,
    #[api(default)]
    all: Vec<Arc<Envelope<T, U>>>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Times<T> {
    #[api(precision = seconds)]
    from: DateTime<Utc>,
    #[api(date_range(after = from))]
    to: Option<DateTime<Utc>>,
    mark: Patch<T>,
}

#[test]
fn a_parameter_is_flattened() {
    hold::<Envelope<Base, Times<Level>>>(&[
        (r#"{"kind":"k","identifier":"ab"}"#, &[]),
        (
            r#"{"kind":"k","id":"ab","from":"2020-01-01T00:00:00Z","mark":null,"patch":{"id":"cd"},
               "next":{"kind":"k","id":"ab","patch":null,"mark":"low","from":"2020-01-01T00:00:00Z"},"all":[{"kind":"","id":"ab"}]}"#,
            &[],
        ),
        (
            r#"{"id":"a","mark":"x","patch":{"id":"a"},"next":{"id":"ab","kind":"","size":10},
               "all":[{"kind":"k"},{"kind":"k","id":"ab","from":"2020-01-01T00:00:00Z","to":"2020-01-01T00:00:00Z"}]}"#,
            &[
                "/kind required",
                "/id min_length",
                "/from required",
                "/mark enum",
                "/patch/id min_length",
                "/next/size maximum",
                "/all/0/id required",
                "/all/1/to date_range",
            ],
        ),
        (r#"{"kind":"k","id":"ab","identifier":"ab"}"#, &["/id duplicate_field"]),
    ]);
    hold::<Envelope<Internal<Base>, Times<Id>>>(&[
        (r#"{"kind":"k","t":"Empty"}"#, &[]),
        (
            r#"{"kind":"k","t":"Of","id":"ab","patch":{"t":"Of","id":"cd"},"next":{"kind":"k","t":"Both","first":{"id":"ab"}}}"#,
            &[],
        ),
        (
            r#"{"kind":"k","id":"a","t":"Of","patch":{"t":"O"},"next":{"kind":"k","t":"Both","first":{}}}"#,
            &["/id min_length", "/patch/t tag", "/next/first/id required"],
        ),
        (r#"{"kind":"k","id":"ab"}"#, &["/t required"]),
    ]);
    hold::<Envelope<Adjacent<Id>, Base>>(&[
        (r#"{"kind":"k","t":"Of","c":"ab"}"#, &[]),
        (
            r#"{"kind":"k","t":"Both","c":{"first":"ab"},"size":3,"id":"ab","patch":{"t":"Empty"}}"#,
            &[],
        ),
        (r#"{"kind":"k","t":"Of","c":"a","size":3}"#, &["/c min_length", "/id required"]),
        (r#"{"kind":"k","t":"Of"}"#, &["/c required"]),
    ]);
    hold::<Envelope<External<Id>, Base>>(&[
        (r#"{"kind":"k","Of":"ab"}"#, &[]),
        (r#"{"kind":"k","Both":{"first":"ab","next":"Empty"},"patch":"Empty"}"#, &[]),
        (r#"{"kind":"k","Of":"a","patch":{"Of":1}}"#, &["/Of min_length", "/patch/Of type"]),
    ]);
    hold::<Envelope<Internal<Base>, Adjacent2<Level>>>(&[
        (r#"{"kind":"k","t":"Empty","c2":"low","t2":"Of"}"#, &[]),
        (r#"{"kind":"k","t":"Of","id":"ab"}"#, &[]),
        (r#"{"kind":"k","t":"Of","id":"a","t2":"Of","c2":"x"}"#, &["/id min_length", "/c2 enum"]),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t2", content = "c2")]
enum Adjacent2<T> {
    Of(T),
    Nothing,
}

#[test]
fn a_generic_model_is_built_as_any_other() {
    let page = Page::builder().items([Id("ab".into()), Id("a".into())]).limit(0_u32).build();
    assert_eq!(found(&page.unwrap_err()), ["/items/1 min_length", "/limit minimum"]);
    let base = Base::builder().id("ab").build().unwrap();
    let built = Envelope::<Base, Times<Level>>::builder()
        .kind("k")
        .data(base.clone())
        .patch(base)
        .build()
        .unwrap();
    comes_back(&built);
    let around = Envelope { next: Some(Box::new(built.clone())), ..built.clone() };
    comes_back(&around.to_builder().all([Arc::new(built)]).build().unwrap());
    let union = Envelope::<Internal<Base>, Base>::builder()
        .kind("k")
        .data(Internal::Of(Base { id: String::new(), size: 10 }));
    assert_eq!(judged(&union.build_unvalidated()), ["/id min_length", "/size maximum"]);
    assert_eq!(
        read::<Page<Page<Level>>>(r#"{"items":[{"items":["x"]},7]}"#),
        ["/items/0/items/0 enum", "/items/1 type"]
    );
}
