//! What is said of the type.

use super::bounds::Scope;
use super::names::Case;
use crate::diagnostic::Diagnostics;
use crate::keyword::Keyword;
use crate::model::{Check, ContainerRule};
use crate::parse::{Attr, Value};
use syn::LitStr;

/// The attributes of a type by what they say.
#[derive(Default)]
pub(super) struct Container {
    pub(super) rename: Option<LitStr>,
    pub(super) case: Option<Case>,
    pub(super) deny_unknown_fields: bool,
    pub(super) title: Option<LitStr>,
    pub(super) deprecated: bool,
}

/// Sorts the attributes of a type.
pub(super) fn split(
    diagnostics: &mut Diagnostics,
    attrs: Vec<Attr>,
    scope: &Scope,
) -> (Container, Vec<ContainerRule>) {
    let mut container = Container::default();
    let mut rules = Vec::new();
    for attr in attrs {
        let Attr { keyword, span, value, options } = attr;
        match (keyword, value) {
            (Keyword::Rename, Value::Text(name)) => container.rename = Some(name),
            (Keyword::RenameAll, Value::Text(case)) => {
                container.case = Case::named(diagnostics, &case);
            }
            (Keyword::DenyUnknownFields, _) => container.deny_unknown_fields = true,
            (Keyword::Title, Value::Text(title)) => container.title = Some(title),
            (Keyword::Deprecated, _) => container.deprecated = true,
            (Keyword::Rule, value) => rules.extend(check(value).map(|check| ContainerRule {
                check,
                code: options.code,
                message: options.message,
                field: options.field.and_then(|field| scope.field(diagnostics, &field)),
                span,
            })),
            // `crate` and `builder` are read ahead, and what only an enum has is read there.
            _ => {}
        }
    }
    (container, rules)
}

/// A user's own rule.
pub(super) fn check(value: Value) -> Option<Check> {
    match value {
        Value::Closure(closure) => Some(Check::Closure(closure)),
        Value::Function(path) => Some(Check::Path(path)),
        _ => None,
    }
}
