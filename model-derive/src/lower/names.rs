//! Names: on the wire, and of the setters.

use super::field::Named;
use crate::diagnostic::Diagnostics;
use crate::keyword;
use crate::rust_name::BUILDER_METHODS;
use proc_macro2::Span;
use quote::format_ident;
use std::collections::HashMap;
use syn::ext::IdentExt as _;
use syn::{Ident, LitStr};

/// The cases of `rename_all`, as serde has them.
const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

/// What becomes of a name.
#[derive(Clone, Copy)]
pub(super) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    pub(super) fn named(diagnostics: &mut Diagnostics, said: &LitStr) -> Option<Case> {
        let name = said.value();
        let found = CASES.iter().find(|(case, _)| *case == name);
        if found.is_none() {
            let names = CASES.iter().map(|(case, _)| *case);
            let list = keyword::list(names.clone());
            let message = match keyword::nearest(&name, names) {
                Some(near) => {
                    format!("unknown case `{name}`: did you mean `{near}`? The cases are {list}")
                }
                None => format!("unknown case `{name}`: use one of {list}"),
            };
            diagnostics.error(said.span(), message);
        }
        found.map(|(_, case)| *case)
    }

    /// What becomes of a field's `snake_case` name.
    pub(super) fn apply(self, field: &str) -> String {
        match self {
            // For serde these are the same: it knows fields to be in lower case.
            Case::Lower | Case::Snake => field.to_owned(),
            Case::Upper | Case::ScreamingSnake => field.to_ascii_uppercase(),
            Case::Pascal => pascal(field),
            Case::Camel => {
                let pascal = pascal(field);
                let mut chars = pascal.chars();
                chars.next().map_or_else(String::new, |first| {
                    let mut camel = String::from(first.to_ascii_lowercase());
                    camel.push_str(chars.as_str());
                    camel
                })
            }
            Case::Kebab => field.replace('_', "-"),
            Case::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(field: &str) -> String {
    let mut pascal = String::with_capacity(field.len());
    let mut starts = true;
    for char in field.chars() {
        if char == '_' {
            starts = true;
        } else if starts {
            pascal.push(char.to_ascii_uppercase());
            starts = false;
        } else {
            pascal.push(char);
        }
    }
    pascal
}

/// An identifier without its `r#`.
pub(super) fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Notes every name on the wire that two fields claim, or one field twice.
pub(super) fn check(diagnostics: &mut Diagnostics, fields: &[Named]) {
    let keyed = fields.iter().filter(|named| named.field.inlined.is_none());
    let claims = keyed.flat_map(|Named { field, name_spans }| {
        let names = std::iter::once(&field.name).chain(&field.aliases);
        names.zip(name_spans).map(|(name, span)| (name.as_str(), &field.ident, *span))
    });
    check_claims(diagnostics, "field", claims);
}

/// Notes every name that is claimed twice: each with who claims it, and where.
pub(super) fn check_claims<'a>(
    diagnostics: &mut Diagnostics,
    what: &str,
    claims: impl Iterator<Item = (&'a str, &'a Ident, Span)>,
) {
    let mut claimed: HashMap<&str, &Ident> = HashMap::new();
    for (name, ident, span) in claims {
        if let Some(other) = claimed.insert(name, ident) {
            diagnostics.error(span, taken(what, name, other, ident));
        }
    }
}

fn taken(what: &str, name: &str, other: &Ident, ident: &Ident) -> String {
    if other == ident {
        format!("the {what} is read by `{name}` already: leave this out")
    } else {
        let other = plain(other);
        format!("`{name}` is a name of the {what} `{other}` already: give this one another name")
    }
}

/// The names of setters: those of their fields, but for the methods of a builder.
pub(super) fn setters<'a>(fields: impl IntoIterator<Item = &'a Ident>) -> Vec<Ident> {
    let mut setters: Vec<Ident> = fields.into_iter().cloned().collect();
    for index in 0..setters.len() {
        let mut name = plain(&setters[index]);
        if !BUILDER_METHODS.contains(&name.as_str()) {
            continue;
        }
        while BUILDER_METHODS.contains(&name.as_str()) || setters.iter().any(|it| *it == name) {
            name.insert_str(0, "set_");
        }
        setters[index] = format_ident!("{name}", span = setters[index].span());
    }
    setters
}

#[cfg(test)]
mod tests {
    use super::CASES;

    #[test]
    fn cases_are_serdes() {
        let expected = [
            (
                "outcome",
                [
                    "outcome", "OUTCOME", "Outcome", "outcome", "outcome", "OUTCOME", "outcome",
                    "OUTCOME",
                ],
            ),
            (
                "very_tasty",
                [
                    "very_tasty",
                    "VERY_TASTY",
                    "VeryTasty",
                    "veryTasty",
                    "very_tasty",
                    "VERY_TASTY",
                    "very-tasty",
                    "VERY-TASTY",
                ],
            ),
            ("a", ["a", "A", "A", "a", "a", "A", "a", "A"]),
            ("z42", ["z42", "Z42", "Z42", "z42", "z42", "Z42", "z42", "Z42"]),
            ("_id", ["_id", "_ID", "Id", "id", "_id", "_ID", "-id", "-ID"]),
            ("aB_c", ["aB_c", "AB_C", "ABC", "aBC", "aB_c", "AB_C", "aB-c", "AB-C"]),
            (
                "élan_vital",
                [
                    "élan_vital",
                    "éLAN_VITAL",
                    "élanVital",
                    "élanVital",
                    "élan_vital",
                    "éLAN_VITAL",
                    "élan-vital",
                    "éLAN-VITAL",
                ],
            ),
            ("__", ["__", "__", "", "", "__", "__", "--", "--"]),
        ];
        for (field, names) in expected {
            for ((case_name, case), name) in CASES.iter().zip(names) {
                assert_eq!(case.apply(field), name, "{case_name} of {field}");
            }
        }
    }
}
