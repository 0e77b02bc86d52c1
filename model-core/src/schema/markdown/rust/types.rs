//! The types of values, by the names that the compiler gives them.

use std::any::type_name;
use std::rc::Rc;
use std::sync::Arc;

use crate::patch::Patch;
use crate::schema::name::{arguments, last_segment};
use crate::value::Secret;

/// A type that is about another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrapper {
    Option,
    Patch,
    Secret,
    Box,
    Arc,
    Rc,
}

impl Wrapper {
    /// Whether a type is one, and what it is about.
    pub(super) fn of(ty: &str) -> Option<(Self, &str)> {
        let wrapper = [
            (type_name::<Option<()>>(), Self::Option),
            (type_name::<Patch<()>>(), Self::Patch),
            (type_name::<Secret<()>>(), Self::Secret),
            (type_name::<Box<()>>(), Self::Box),
            (type_name::<Arc<()>>(), Self::Arc),
            (type_name::<Rc<()>>(), Self::Rc),
        ]
        .into_iter()
        .find_map(|(name, wrapper)| (path(name) == path(ty)).then_some(wrapper))?;
        Some((wrapper, arguments(ty).first()?))
    }

    /// What makes one of a value.
    pub(super) fn constructor(self) -> &'static str {
        match self {
            Self::Option => "Some",
            Self::Patch => "Patch::Value",
            Self::Secret => "Secret::new",
            Self::Box => "Box::new",
            Self::Arc => "Arc::new",
            Self::Rc => "Rc::new",
        }
    }

    /// Whether what it is about is reached in the same place.
    pub(super) fn is_same_place(self) -> bool {
        self == Self::Box
    }
}

/// The path of a type, without its arguments.
pub(super) fn path(ty: &str) -> &str {
    ty.split('<').next().unwrap_or(ty)
}

/// What of a type stands inside a list or a map, by its place.
pub(super) fn argument(ty: &str, index: usize) -> &str {
    arguments(ty).get(index).copied().unwrap_or_default()
}

/// A type as it is written where its name is in scope: `Vec<String>`.
pub(super) fn written(ty: &str) -> String {
    let mut text = String::new();
    let mut segment = String::new();
    for char in ty.chars() {
        match char {
            ':' => segment.clear(),
            _ if char.is_alphanumeric() || char == '_' => segment.push(char),
            _ => {
                text.push_str(&std::mem::take(&mut segment));
                text.push(char);
            }
        }
    }
    text.push_str(&segment);
    text.replace(", RandomState", "")
}

/// The start of a path to what a type has: `Page::<Token>`.
pub(super) fn scope(ty: &str) -> String {
    let name = last_segment(ty);
    let arguments: Vec<String> = arguments(ty).into_iter().map(written).collect();
    if arguments.is_empty() {
        return name.to_owned();
    }
    format!("{name}::<{}>", arguments.join(", "))
}

#[cfg(test)]
mod tests {
    use std::any::type_name;
    use std::collections::HashMap;

    use super::{Wrapper, scope, written};
    use crate::patch::Patch;

    #[test]
    fn types_are_written_without_paths() {
        assert_eq!(written(type_name::<Vec<Option<String>>>()), "Vec<Option<String>>");
        assert_eq!(written(type_name::<HashMap<String, [u8; 4]>>()), "HashMap<String, [u8; 4]>");
        assert_eq!(scope("a::Page<b::Token, 3>"), "Page::<Token, 3>");
        assert_eq!(scope("a::Text<'_>"), "Text");
    }

    #[test]
    fn wrappers_are_told_from_namesakes() {
        let found = Wrapper::of(type_name::<Patch<Vec<u8>>>());
        assert!(found.is_some_and(|(wrapper, inside)| {
            wrapper == Wrapper::Patch && written(inside) == "Vec<u8>"
        }));
        assert!(Wrapper::of("shop::Box<u8>").is_none());
    }
}
