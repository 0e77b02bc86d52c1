//! Any value of each shape that JSON can hold and strict RFC 3339 can write.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use proptest::collection::{btree_map, btree_set, hash_map, hash_set, vec};
use proptest::prelude::*;
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use crate::shapes::twin::{
    Containers, Dates, Free, Nested, Page, Presence, RawNames, Scalars, Standard, Strict, Tree,
    Wide,
};
use crate::shapes::{Twin, ours};

/// Short strings, rich in what must be escaped and what takes several bytes.
pub fn text() -> impl Strategy<Value = String> + Clone {
    let special = prop::sample::select(vec![
        '"', '\\', '/', '\n', '\u{0}', '\u{1f}', '\u{7f}', 'é', '\u{2028}', '日', '🙂', '~', 'u',
        '{', ']', ',', ':', ' ', '1',
    ]);
    vec(prop_oneof![3 => special, 1 => any::<char>()], 0..10)
        .prop_map(|characters| characters.into_iter().collect())
}

fn float64() -> impl Strategy<Value = f64> {
    use prop::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    let whole = (-1_000_000..1_000_000).prop_map(f64::from);
    prop_oneof![3 => POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO, 1 => whole, 1 => Just(f64::MAX)]
}

fn float32() -> impl Strategy<Value = f32> {
    use prop::num::f32::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    prop_oneof![3 => POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO, 1 => Just(f32::MIN)]
}

/// The ends of a type are likely.
fn integer<T: Arbitrary + Clone + 'static>(ends: &[T; 3]) -> impl Strategy<Value = T> + use<T> {
    prop_oneof![any::<T>(), prop::sample::select(ends.to_vec())]
}

fn option<S: Strategy>(value: S) -> impl Strategy<Value = Option<S::Value>>
where
    S::Value: Clone,
{
    prop::option::of(value)
}

pub fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        float64().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::Array),
            btree_map(text(), inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Of the years that four digits write, a day from either end, with no more than nanoseconds.
fn utc() -> impl Strategy<Value = DateTime<Utc>> {
    let nanos = prop_oneof![
        Just(0),
        (0..1_000_u32).prop_map(|n| n * 1_000_000),
        (0..1_000_000_u32).prop_map(|n| n * 1_000),
        0..1_000_000_000_u32,
    ];
    (-62_167_132_800..253_402_214_400_i64, nanos)
        .prop_filter_map("in range", |(s, n)| DateTime::from_timestamp(s, n))
}

fn fixed() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (utc(), -1439..=1439_i32).prop_filter_map("in range", |(utc, minutes)| {
        Some(utc.with_timezone(&FixedOffset::east_opt(minutes * 60)?))
    })
}

fn local() -> impl Strategy<Value = NaiveDateTime> {
    utc().prop_map(|utc| utc.naive_utc())
}

fn date() -> impl Strategy<Value = NaiveDate> {
    utc().prop_map(|utc| utc.date_naive())
}

fn time() -> impl Strategy<Value = NaiveTime> {
    utc().prop_map(|utc| utc.time())
}

fn nested() -> impl Strategy<Value = Nested> + Clone {
    (any::<u8>(), prop::option::of(text())).prop_map(|(id, name)| Nested { id, name })
}

impl Twin for Scalars {
    type Ours = ours::Scalars;

    fn any() -> BoxedStrategy<Self> {
        let signed = (
            any::<i8>(),
            any::<i16>(),
            any::<i32>(),
            integer(&[i64::MIN, i64::MAX, 0]),
            integer(&[i128::MIN, i128::MAX, i64::MAX.into()]),
            integer(&[isize::MIN, isize::MAX, 0]),
        );
        let unsigned = (
            any::<u8>(),
            any::<u16>(),
            any::<u32>(),
            integer(&[u64::MAX, 9_007_199_254_740_993, 0]),
            integer(&[u128::MAX, u64::MAX.into(), 0]),
            integer(&[usize::MAX, 1, 0]),
        );
        (signed, unsigned, float32(), float64(), any::<bool>(), any::<char>(), text())
            .prop_map(|(i, u, f32_, f64_, bool_, char_, string)| Self {
                i8_: i.0,
                i16_: i.1,
                i32_: i.2,
                i64_: i.3,
                i128_: i.4,
                isize_: i.5,
                u8_: u.0,
                u16_: u.1,
                u32_: u.2,
                u64_: u.3,
                u128_: u.4,
                usize_: u.5,
                f32_,
                f64_,
                bool_,
                char_,
                string,
            })
            .boxed()
    }
}

impl Twin for Presence {
    type Ours = ours::Presence;

    fn any() -> BoxedStrategy<Self> {
        (
            (text(), any::<i32>(), any::<u16>(), option(text())),
            (option(any::<u64>()), option(float64()), option(any::<bool>()), option(nested())),
        )
            .prop_map(|(a, b)| Self {
                plain: a.0,
                defaulted: a.1,
                by_value: a.2,
                optional: a.3,
                integer: b.0,
                nullable: b.1,
                another_name: b.2,
                below: b.3,
            })
            .boxed()
    }
}

impl Twin for Containers {
    type Ours = ours::Containers;

    fn any() -> BoxedStrategy<Self> {
        let lists = (
            vec(any::<i32>(), 0..5),
            vec(option(text()), 0..4),
            vec(vec(any::<u8>(), 0..4), 0..4),
            vec(nested(), 0..4),
        );
        let maps = (
            btree_map(text(), float64(), 0..4),
            btree_map(text(), nested(), 0..4),
            // Of two entries, nobody knows the order.
            hash_map(text(), any::<bool>(), 0..=1),
            option(btree_map(text(), vec(option(any::<u8>()), 0..3), 0..3)),
        );
        (lists, maps, any::<i64>(), nested(), option(nested()))
            .prop_map(|(lists, maps, boxed, nested, boxed_option)| Self {
                numbers: lists.0,
                maybe: lists.1,
                table: lists.2,
                boxed: Box::new(boxed),
                scores: maps.0,
                models: maps.1,
                flags: maps.2.into_iter().collect(),
                nested,
                list: lists.3,
                lists: maps.3,
                boxed_option: boxed_option.map(Box::new),
            })
            .boxed()
    }
}

impl Twin for Tree {
    type Ours = ours::Tree;

    fn any() -> BoxedStrategy<Self> {
        let leaf = any::<char>().prop_map(|label| Self {
            label,
            left: None,
            children: Vec::new(),
            named: None,
        });
        leaf.prop_recursive(4, 16, 3, |inner| {
            let named = option(btree_map(text(), inner.clone(), 0..3));
            (any::<char>(), option(inner.clone()), vec(inner, 0..3), named).prop_map(
                |(label, left, children, named)| Self {
                    label,
                    left: left.map(Box::new),
                    children,
                    named,
                },
            )
        })
        .boxed()
    }
}

impl Twin for Dates {
    type Ours = ours::Dates;

    fn any() -> BoxedStrategy<Self> {
        (utc(), fixed(), date(), local(), time(), option(utc()), vec(date(), 0..3))
            .prop_map(|(utc, fixed, date, local, time, optional, list)| Self {
                utc,
                fixed,
                date,
                local,
                time,
                optional,
                list,
            })
            .boxed()
    }
}

impl Twin for Free {
    type Ours = ours::Free;

    const HAS_JSON: bool = true;

    fn any() -> BoxedStrategy<Self> {
        // `Some(null)` is written as `null`, which reads as `None`.
        let some = json().prop_filter("not null", |value| !value.is_null());
        (json(), option(some), vec(json(), 0..3), btree_map(text(), json(), 0..3))
            .prop_map(|(any, optional, list, map)| Self { any, optional, list, map })
            .boxed()
    }
}

pub fn page<T: Clone + std::fmt::Debug + 'static>(
    item: impl Strategy<Value = T> + Clone + 'static,
    next: impl Strategy<Value = Option<T>> + 'static,
) -> BoxedStrategy<Page<T>> {
    (vec(item.clone(), 0..4), item.clone(), next, btree_map(text(), item, 0..3))
        .prop_map(|(items, first, next, by_name)| Page { items, first, next, by_name })
        .boxed()
}

impl Twin for Page<Nested> {
    type Ours = ours::Page<ours::Nested>;

    fn any() -> BoxedStrategy<Self> {
        page(nested(), option(nested()))
    }
}

impl Twin for Page<Option<i32>> {
    type Ours = ours::Page<Option<i32>>;

    fn any() -> BoxedStrategy<Self> {
        // `Some(None)` is written as `null`, which reads as `None`.
        page(prop::option::of(any::<i32>()), option(any::<i32>().prop_map(Some)))
    }
}

impl Twin for RawNames {
    type Ours = ours::RawNames;

    fn any() -> BoxedStrategy<Self> {
        let leaf =
            (any::<i32>(), text(), any::<bool>()).prop_map(|(r#type, r#match, snake_case_name)| {
                Self { r#type, r#match, r#fn: None, snake_case_name }
            });
        leaf.prop_recursive(3, 3, 1, |inner| {
            (inner.clone(), inner).prop_map(|(mut outer, inner)| {
                outer.r#fn = Some(Box::new(inner));
                outer
            })
        })
        .boxed()
    }
}

impl Twin for Strict {
    type Ours = ours::Strict;

    fn any() -> BoxedStrategy<Self> {
        let leaf = (any::<u32>(), text(), option(nested())).prop_map(|(id, name, open)| Self {
            id,
            name,
            inner: None,
            open,
        });
        leaf.prop_recursive(3, 3, 1, |inner| {
            (inner.clone(), inner).prop_map(|(mut outer, inner)| {
                outer.inner = Some(Box::new(inner));
                outer
            })
        })
        .boxed()
    }
}

impl Twin for Standard {
    type Ours = ours::Standard;

    fn any() -> BoxedStrategy<Self> {
        let uuid = || any::<u128>().prop_map(Uuid::from_u128);
        let url = prop::sample::select(vec!["https://example.com/a?b", "mailto:a", "x:%20"]);
        let texts = (text(), text(), text(), any::<u16>(), nested());
        let lists = (
            option(any::<[i16; 3]>()),
            any::<[[u8; 2]; 2]>(),
            (any::<i32>(), text()),
            vec((any::<u8>(), any::<Option<bool>>(), any::<[char; 1]>()), 0..3),
        );
        let sets = (
            btree_set(text(), 0..4),
            btree_set(btree_set(any::<i8>(), 0..3), 0..3),
            // The order of two in a hash set depends on which came first.
            hash_set(any::<i32>(), 0..2),
        );
        let maps = (
            btree_map(text(), any::<u8>(), 0..3),
            uuid(),
            btree_map(uuid(), any::<u8>(), 0..3),
            option(url),
        );
        (texts, lists, sets, maps)
            .prop_map(|(texts, lists, sets, maps)| Self {
                cow: texts.0.into(),
                boxed: texts.1.into(),
                shared: texts.2.into(),
                counted: texts.3.into(),
                model: texts.4.into(),
                array: lists.0,
                arrays: lists.1,
                pair: lists.2,
                tuples: lists.3,
                sorted: sets.0,
                sets: sets.1,
                hashed: sets.2.into_iter().collect(),
                texts: maps.0.into_iter().map(|(key, value)| (key.into(), value)).collect(),
                id: maps.1,
                ids: maps.2,
                url: maps.3.map(|url| Url::parse(url).unwrap()),
            })
            .boxed()
    }
}

impl Twin for Wide {
    type Ours = ours::Wide;

    /// It has seventy fields, so its values come by way of a map.
    fn any() -> BoxedStrategy<Self> {
        vec(option(any::<u8>()), 70)
            .prop_map(|values| {
                let fields = values.into_iter().enumerate().filter_map(|(index, value)| {
                    let value = if index % 2 == 0 { value.or(Some(7)) } else { value };
                    Some((format!("f{index:02}"), Value::from(value?)))
                });
                serde_json::from_value(Value::Object(fields.collect())).unwrap()
            })
            .boxed()
    }
}
