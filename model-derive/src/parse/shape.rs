//! What a type is, as far as its name tells. A name that says nothing is left to the compiler.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// What a type holds, seen through `Option`, `Patch`, `Box`, `Arc`, `Rc` and `Secret`.
#[derive(Clone, Copy)]
pub(crate) enum Shape<'a> {
    Bool,
    Char,
    Integer(Integer),
    /// `f32` or `f64`, by its name.
    Float(&'static str),
    Text,
    Date(DateType),
    /// A list or set, and the type of its items where it is written.
    List(Option<&'a Type>),
    /// A map, and the types of its keys and values.
    Map(Option<(&'a Type, &'a Type)>),
    Unknown,
}

/// An integer type.
#[derive(Clone, Copy)]
pub(crate) struct Integer {
    pub(crate) name: &'static str,
    /// How far it goes below zero.
    pub(crate) below: u128,
    pub(crate) max: u128,
}

/// The dates that have rules.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateType {
    /// `NaiveDate`.
    Date,
    /// `DateTime<..>` and `NaiveDateTime`.
    DateTime,
}

impl<'a> Shape<'a> {
    pub(crate) fn of(ty: &'a Type) -> Self {
        let ty = see_through(ty);
        if let Type::Array(array) = ty {
            return Shape::List(Some(&array.elem));
        }
        let Some(segment) = last_segment(ty) else {
            return Shape::Unknown;
        };
        let name = segment.ident.to_string();
        match name.as_str() {
            "bool" => Shape::Bool,
            "char" => Shape::Char,
            "f32" => Shape::Float("f32"),
            "f64" => Shape::Float("f64"),
            "String" | "str" => Shape::Text,
            "Cow" if is_text(generic_argument(segment, 0)) => Shape::Text,
            "NaiveDate" => Shape::Date(DateType::Date),
            "DateTime" | "NaiveDateTime" => Shape::Date(DateType::DateTime),
            "Vec" | "BTreeSet" | "HashSet" => Shape::List(generic_argument(segment, 0)),
            "BTreeMap" | "HashMap" => {
                Shape::Map(generic_argument(segment, 0).zip(generic_argument(segment, 1)))
            }
            name => Integer::named(name).map_or(Shape::Unknown, Shape::Integer),
        }
    }

    /// In a sentence: "`i32` is ...".
    pub(crate) fn words(self) -> &'static str {
        match self {
            Shape::Bool => "a boolean",
            Shape::Char => "a character",
            Shape::Integer(_) => "an integer",
            Shape::Float(_) => "a number",
            Shape::Text => "a string",
            Shape::Date(DateType::Date) => "a date",
            Shape::Date(DateType::DateTime) => "a date-time",
            Shape::List(_) => "a list",
            Shape::Map(_) => "a map",
            Shape::Unknown => "a type of its own",
        }
    }
}

impl Integer {
    fn named(name: &str) -> Option<Self> {
        // On 32 bits the compiler says more about the sizes.
        let (name, bits, signed) = match name {
            "i8" => ("i8", 8, true),
            "i16" => ("i16", 16, true),
            "i32" => ("i32", 32, true),
            "i64" => ("i64", 64, true),
            "i128" => ("i128", 128, true),
            "isize" => ("isize", 64, true),
            "u8" => ("u8", 8, false),
            "u16" => ("u16", 16, false),
            "u32" => ("u32", 32, false),
            "u64" => ("u64", 64, false),
            "u128" => ("u128", 128, false),
            "usize" => ("usize", 64, false),
            _ => return None,
        };
        let all: u128 = u128::MAX >> (128 - bits);
        let (below, max) = if signed { ((all >> 1) + 1, all >> 1) } else { (0, all) };
        Some(Integer { name, below, max })
    }
}

/// What an `Option` holds.
pub(crate) fn option_of(ty: &Type) -> Option<&Type> {
    argument_of(ty, &["Option"])
}

/// What a `Patch` holds.
pub(crate) fn patch_of(ty: &Type) -> Option<&Type> {
    argument_of(ty, &["Patch"])
}

/// The type behind every `Option`, `Patch`, `Box`, `Arc`, `Rc` and `Secret`.
pub(crate) fn see_through(mut ty: &Type) -> &Type {
    ty = ungroup(ty);
    while let Some(inner) = argument_of(ty, &["Option", "Patch", "Box", "Arc", "Rc", "Secret"]) {
        ty = ungroup(inner);
    }
    ty
}

/// The name that tells what a type is; an array has none.
pub(crate) fn name_of(ty: &Type) -> Option<String> {
    last_segment(see_through(ty)).map(|segment| segment.ident.to_string())
}

/// The last segment of a type's path, exactly as written.
pub(crate) fn last_name(ty: &Type) -> Option<String> {
    last_segment(ungroup(ty)).map(|segment| segment.ident.to_string())
}

/// Whether a `Secret<...>` is anywhere in the type, as far as its syntax shows.
pub(crate) fn shows_secret(ty: &Type) -> bool {
    argument_of(ty, &["Secret"]).is_some() || parts(ty).into_iter().any(shows_secret)
}

/// The types that a type is made of, where its syntax shows them.
pub(crate) fn parts(ty: &Type) -> Vec<&Type> {
    match ungroup(ty) {
        Type::Array(array) => vec![&array.elem],
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        ty => last_segment(ty).map_or_else(Vec::new, |segment| types_of(segment).collect()),
    }
}

pub(crate) fn ungroup(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            ty => return ty,
        }
    }
}

fn argument_of<'a>(ty: &'a Type, names: &[&str]) -> Option<&'a Type> {
    let segment = last_segment(ungroup(ty))?;
    let argument = generic_argument(segment, 0)?;
    let name = segment.ident.to_string();
    names.contains(&name.as_str()).then_some(argument)
}

fn is_text(ty: Option<&Type>) -> bool {
    ty.and_then(|ty| last_segment(ungroup(ty))).is_some_and(|segment| segment.ident == "str")
}

fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last(),
        _ => None,
    }
}

fn generic_argument(segment: &PathSegment, index: usize) -> Option<&Type> {
    types_of(segment).nth(index)
}

fn types_of(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
