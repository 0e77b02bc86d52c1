//! Values of the unions.

use std::collections::BTreeMap;
use std::fmt::Debug;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::{ours, theirs};
use crate::shapes::{Twin, twin};
use theirs::{
    Adjacent, Everywhere, External, Flat, FlatExternal, Internal, Nested, Point, Strict, Text,
    Untagged,
};

fn text() -> impl Strategy<Value = String> + Clone {
    "[a-z\"é\\\\]{0,4}"
}

fn point() -> impl Strategy<Value = Point> + Clone {
    (any::<i32>(), prop::option::of(text())).prop_map(|(x, label)| Point { x, label })
}

fn nested() -> impl Strategy<Value = Nested> + Clone {
    prop_oneof![
        Just(Nested::Nothing),
        (-1_000_000..1_000_000).prop_map(|it| Nested::Value { value: f64::from(it) / 8.0 }),
        // Not the key of the tag.
        btree_map("[a-d]{1,2}", any::<i32>(), 0..3).prop_map(Nested::Values),
    ]
}

fn internal() -> BoxedStrategy<Internal> {
    let leaf = prop_oneof![
        Just(Internal::NoFields),
        point().prop_map(Internal::Point),
        nested().prop_map(Internal::Nested),
    ];
    leaf.prop_recursive(3, 3, 1, |inner| {
        (any::<u8>(), prop::option::of(text()), prop::option::of(inner)).prop_map(
            |(size, name, next)| Internal::WithFields { size, name, next: next.map(Box::new) },
        )
    })
    .boxed()
}

fn adjacent() -> BoxedStrategy<Adjacent> {
    let leaf = prop_oneof![
        Just(Adjacent::Empty),
        any::<i64>().prop_map(Adjacent::Number),
        // A `None` is absent, where serde writes a `null`.
        text().prop_map(|text| Adjacent::Perhaps(Some(text))),
        point().prop_map(Adjacent::Point),
        (any::<bool>(), internal()).prop_map(|(c, t)| Adjacent::Fields { c, t }),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| vec(inner, 0..3).prop_map(Adjacent::List)).boxed()
}

fn external<T: Clone + Debug + 'static>(
    inner: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<External<T>> {
    let leaf = prop_oneof![
        Just(External::Empty),
        any::<i64>().prop_map(External::Number),
        prop::option::of(text()).prop_map(External::Perhaps),
        point().prop_map(External::Point),
        inner.prop_map(External::Inner),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|it| External::Again(Box::new(it))),
            (any::<char>(), vec(inner, 0..3))
                .prop_map(|(first, list)| External::Fields { first, list }),
        ]
    })
    .boxed()
}

/// Without values that an earlier variant takes.
fn untagged() -> BoxedStrategy<Untagged> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Untagged::Flag),
        any::<i64>().prop_map(Untagged::Whole),
        (-1_000_000..1_000_000).prop_map(|it| Untagged::Real(f64::from(it) + 0.5)),
        text().prop_map(Untagged::Text),
        internal().prop_map(Untagged::Tagged),
        point().prop_map(Untagged::Point),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            (inner.clone(), inner.clone()).prop_map(|(left, right)| Untagged::Pair {
                left: Box::new(left),
                right: Box::new(right)
            }),
            vec(inner.clone(), 0..3).prop_map(Untagged::List),
            btree_map("[a-d]", inner, 0..3).prop_map(Untagged::Map),
        ]
    })
    .boxed()
}

macro_rules! twins {
    ($($name:ty => $ours:ty: $any:expr;)*) => {$(
        impl Twin for $name {
            type Ours = $ours;

            const IS_UNION: bool = true;

            fn any() -> BoxedStrategy<Self> {
                $any.boxed()
            }
        }
    )*};
}

twins! {
    Internal => ours::Internal: internal();
    Adjacent => ours::Adjacent: adjacent();
    Strict => ours::Strict: prop_oneof![
        Just(Strict::Empty),
        any::<i64>().prop_map(Strict::Number),
        any::<bool>().prop_map(|a| Strict::Fields { a }),
    ];
    External<Point> => ours::External<ours::Point>: external(point());
    Untagged => ours::Untagged: untagged();
    Flat => ours::Flat: {
        let values = (any::<u16>(), text(), prop::option::of(point()), prop::option::of(any::<bool>()));
        // What has keys of its own would take those of another part.
        let internal = prop_oneof![
            Just(Internal::NoFields),
            (any::<u8>(), prop::option::of(text()))
                .prop_map(|(size, name)| Internal::WithFields { size, name, next: None }),
        ];
        (values, internal, prop::option::of(adjacent())).prop_map(|(it, internal, adjacent)| Flat {
            id: it.0,
            text: Text { text: it.1 },
            point: it.2,
            internal,
            adjacent,
            last: it.3,
        })
    };
    FlatExternal => ours::FlatExternal:
        (any::<u16>(), external(any::<bool>()), btree_map("[a-c]", any::<i32>(), 0..3))
            .prop_map(|(id, external, rest)| FlatExternal { id, external, rest });
    Everywhere => ours::Everywhere: {
        let map: BoxedStrategy<BTreeMap<String, Adjacent>> = btree_map(text(), adjacent(), 0..3).boxed();
        let parts = (vec(internal(), 0..3), map, prop::option::of(external(point())));
        (parts, nested(), prop::option::of(untagged())).prop_map(|(it, boxed, untagged)| Everywhere {
            list: it.0,
            map: it.1,
            option: it.2,
            boxed: Box::new(boxed),
            untagged,
        })
    };
    twin::Page<Internal> => crate::shapes::ours::Page<ours::Internal>:
        crate::strategies::page(internal(), prop::option::of(internal()));
}
