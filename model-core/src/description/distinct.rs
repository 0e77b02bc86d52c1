//! Whether keys that stand in one object are different, found out while the models are compiled.

use super::{Attribute, Description, Model, Tagging, Union};

/// Refuses a flattened field that has no keys of its own, or one that another field of the model has.
///
/// # Panics
/// Where it is one of these, in words for whoever wrote the field. It is called by the compiler only.
#[track_caller]
pub const fn distinct(model: &Model, index: usize, parts: &[(usize, Description)]) {
    let mut at = 0;
    while at < parts.len() {
        let (field, part) = &parts[at];
        if *field == index {
            assert!(
                !matches!(part, Description::None | Description::Enum(_)),
                "only what is written as an object can be flattened: this type is not"
            );
            assert!(
                !matches!(part, Description::Union(Union { tagging: Tagging::Untagged, .. })),
                "an untagged union has no key that tells it apart: it cannot be flattened"
            );
            assert!(
                !shares_key(part, model),
                "this model has a key that a field beside it has: rename one of them"
            );
            let mut other = 0;
            while other < at {
                if let (_, Description::Model(other)) = &parts[other] {
                    assert!(
                        !shares_key(part, other),
                        "this model has a key that another flattened one has: rename one of them"
                    );
                }
                other += 1;
            }
        }
        at += 1;
    }
}

const fn shares_key(part: &Description, model: &Model) -> bool {
    match part {
        Description::None | Description::Enum(_) => false,
        Description::Model(part) => {
            let mut index = 0;
            while index < part.names.len() {
                if !is_inlined(part, index) && has_key(model, part.names[index]) {
                    return true;
                }
                index += 1;
            }
            index = 0;
            while index < part.attributes.len() {
                if let Attribute::Alias(alias, _) = &part.attributes[index] {
                    if has_key(model, alias) {
                        return true;
                    }
                }
                index += 1;
            }
            false
        }
        Description::Union(union) => match union.tagging {
            Tagging::Internal(tag) => has_key(model, tag),
            Tagging::Adjacent { tag, content } => has_key(model, tag) || has_key(model, content),
            Tagging::External | Tagging::Untagged => false,
        },
    }
}

const fn has_key(model: &Model, key: &str) -> bool {
    let mut index = 0;
    while index < model.names.len() {
        if !is_inlined(model, index) && same(model.names[index], key) {
            return true;
        }
        index += 1;
    }
    index = 0;
    while index < model.attributes.len() {
        if let Attribute::Alias(alias, _) = &model.attributes[index] {
            if same(alias, key) {
                return true;
            }
        }
        index += 1;
    }
    false
}

const fn is_inlined(model: &Model, index: usize) -> bool {
    let mut at = 0;
    while at < model.inlined.len() {
        if model.inlined[at] == index {
            return true;
        }
        at += 1;
    }
    false
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}
