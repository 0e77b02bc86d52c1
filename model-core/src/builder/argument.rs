//! What a setter takes.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, Hash};
use std::rc::Rc;
use std::sync::Arc;

use crate::value::{ApiValue, Secret};

use crate::patch::Patch;

/// A value that can fill a field of type `T`: the type itself, text for a string, an array, a slice or
/// a list of texts for a list or a set, pairs for a map, the bare value for a box or another pointer, and
/// for a secret what fills what it holds.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot fill a field of type `{T}`",
    label = "expected something that converts into `{T}`"
)]
pub trait IntoValue<T> {
    /// The value of the field.
    fn into_value(self) -> T;
}

/// A value that can fill an optional field: what fills a field of type `T`, or an `Option` of it.
///
/// There is no impl for `Option<&str>`: with it, `None` would be ambiguous.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot fill an optional field of type `{T}`",
    label = "expected `{T}` or `Option<{T}>`"
)]
pub trait IntoOptional<T> {
    /// The value of the field.
    fn into_optional(self) -> Option<T>;
}

/// A value that can fill a [`Patch`]: what fills a field of type `T`, a `Patch` of it, or an `Option`,
/// whose `None` is `null`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot fill a `Patch` of type `{T}`",
    label = "expected `{T}`, `Patch<{T}>`, or `None` for null"
)]
pub trait IntoPatch<T> {
    /// The value of the field.
    fn into_patch(self) -> Patch<T>;
}

impl<T> IntoValue<T> for T {
    #[inline]
    fn into_value(self) -> T {
        self
    }
}

impl<T> IntoOptional<T> for T {
    #[inline]
    fn into_optional(self) -> Option<T> {
        Some(self)
    }
}

impl<T> IntoOptional<T> for Option<T> {
    #[inline]
    fn into_optional(self) -> Option<T> {
        self
    }
}

impl<T> IntoPatch<T> for T {
    #[inline]
    fn into_patch(self) -> Patch<T> {
        Patch::Value(self)
    }
}

impl<T> IntoPatch<T> for Option<T> {
    #[inline]
    fn into_patch(self) -> Patch<T> {
        self.into()
    }
}

impl<T> IntoPatch<T> for Patch<T> {
    #[inline]
    fn into_patch(self) -> Patch<T> {
        self
    }
}

impl<T: ApiValue> IntoValue<Secret<T>> for T {
    #[inline]
    fn into_value(self) -> Secret<T> {
        Secret::new(self)
    }
}

impl<T: ApiValue> IntoOptional<Secret<T>> for T {
    #[inline]
    fn into_optional(self) -> Option<Secret<T>> {
        Some(Secret::new(self))
    }
}

/// All traits at once, for what is not the type itself, and for a secret of it.
macro_rules! arguments {
    ($([$($generics:tt)*] $from:ty => $to:ty: $value:ident => $into:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> IntoValue<$to> for $from {
            #[inline]
            fn into_value(self) -> $to {
                let $value = self;
                $into
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> IntoOptional<$to> for $from {
            #[inline]
            fn into_optional(self) -> Option<$to> {
                Some(IntoValue::<$to>::into_value(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> IntoPatch<$to> for $from {
            #[inline]
            fn into_patch(self) -> Patch<$to> {
                Patch::Value(IntoValue::<$to>::into_value(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> IntoValue<Secret<$to>> for $from
        where
            $to: ApiValue,
        {
            #[inline]
            fn into_value(self) -> Secret<$to> {
                Secret::new(IntoValue::<$to>::into_value(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> IntoOptional<Secret<$to>> for $from
        where
            $to: ApiValue,
        {
            #[inline]
            fn into_optional(self) -> Option<Secret<$to>> {
                Some(IntoValue::<Secret<$to>>::into_value(self))
            }
        }
    )*};
}

arguments! {
    [] &str => String: text => text.to_owned();
    [] &String => String: text => text.clone();
    [] Cow<'_, str> => String: text => text.into_owned();
    [] Box<str> => String: text => text.into();
    [] char => String: character => character.into();

    ['a] &'a str => Cow<'a, str>: text => text.into();
    ['a] String => Cow<'a, str>: text => text.into();
    ['a] &'a String => Cow<'a, str>: text => text.into();
    [] &str => Box<str>: text => text.into();
    [] String => Box<str>: text => text.into();
    [] &str => Arc<str>: text => text.into();
    [] String => Arc<str>: text => text.into();
    [] &str => Rc<str>: text => text.into();
    [] String => Rc<str>: text => text.into();

    [T] T => Box<T>: value => Box::new(value);
    [] &str => Box<String>: text => Box::new(text.to_owned());
    [T] T => Arc<T>: value => Arc::new(value);
    [] &str => Arc<String>: text => Arc::new(text.to_owned());
    [T] T => Rc<T>: value => Rc::new(value);
    [] &str => Rc<String>: text => Rc::new(text.to_owned());

    [T, const N: usize] [T; N] => Vec<T>: items => items.into();
    [T: Clone] &[T] => Vec<T>: items => items.to_vec();
    [T: Clone] &Vec<T> => Vec<T>: items => items.clone();
    [const N: usize] [&str; N] => Vec<String>: items => texts(items);
    [] Vec<&str> => Vec<String>: items => texts(items);
    [] &[&str] => Vec<String>: items => texts(items.iter().copied());
    [const N: usize] &[&str; N] => Vec<String>: items => texts(items.iter().copied());
    [const N: usize] [&str; N] => [String; N]: items => items.map(str::to_owned);

    [T: Ord, const N: usize] [T; N] => BTreeSet<T>: items => items.into();
    [T: Ord] Vec<T> => BTreeSet<T>: items => items.into_iter().collect();
    [T: Ord + Clone] &[T] => BTreeSet<T>: items => items.iter().cloned().collect();
    [const N: usize] [&str; N] => BTreeSet<String>: items => texts(items).into_iter().collect();
    [] Vec<&str> => BTreeSet<String>: items => texts(items).into_iter().collect();
    [] &[&str] => BTreeSet<String>: items => texts(items.iter().copied()).into_iter().collect();

    [T: Eq + Hash, S: BuildHasher + Default, const N: usize] [T; N] => HashSet<T, S>: items => items.into_iter().collect();
    [T: Eq + Hash, S: BuildHasher + Default] Vec<T> => HashSet<T, S>: items => items.into_iter().collect();
    [T: Eq + Hash + Clone, S: BuildHasher + Default] &[T] => HashSet<T, S>: items => items.iter().cloned().collect();
    [S: BuildHasher + Default, const N: usize] [&str; N] => HashSet<String, S>: items => texts(items).into_iter().collect();
    [S: BuildHasher + Default] Vec<&str> => HashSet<String, S>: items => texts(items).into_iter().collect();
    [S: BuildHasher + Default] &[&str] => HashSet<String, S>: items => texts(items.iter().copied()).into_iter().collect();

    [K: Ord, T, const N: usize] [(K, T); N] => BTreeMap<K, T>: pairs => pairs.into();
    [T, const N: usize] [(&str, T); N] => BTreeMap<String, T>: pairs => entries(pairs).collect();
    [const N: usize] [(&str, &str); N] => BTreeMap<String, String>: pairs => text_entries(pairs).collect();
    [K: Ord, T] Vec<(K, T)> => BTreeMap<K, T>: pairs => pairs.into_iter().collect();

    [K: Eq + Hash, T, S: BuildHasher + Default, const N: usize] [(K, T); N] => HashMap<K, T, S>: pairs => pairs.into_iter().collect();
    [T, S: BuildHasher + Default, const N: usize] [(&str, T); N] => HashMap<String, T, S>: pairs => entries(pairs).collect();
    [S: BuildHasher + Default, const N: usize] [(&str, &str); N] => HashMap<String, String, S>: pairs => text_entries(pairs).collect();
    [K: Eq + Hash, T, S: BuildHasher + Default] Vec<(K, T)> => HashMap<K, T, S>: pairs => pairs.into_iter().collect();
}

#[cfg(feature = "json")]
arguments! {
    [] &str => serde_json::Value: text => text.into();
    [] String => serde_json::Value: text => text.into();
}

fn texts<'t>(items: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    items.into_iter().map(str::to_owned).collect()
}

fn entries<'t, T>(
    pairs: impl IntoIterator<Item = (&'t str, T)>,
) -> impl Iterator<Item = (String, T)> {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value))
}

fn text_entries<'t>(
    pairs: impl IntoIterator<Item = (&'t str, &'t str)>,
) -> impl Iterator<Item = (String, String)> {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned()))
}
