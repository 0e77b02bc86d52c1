//! Whether keys that stand in one object are different, found out while the models are compiled.

use super::{Attribute, Description, Holds, Model, Tagging, Union};

/// Refuses a flattened field that has no keys of its own, or one that another field of the model has.
///
/// # Panics
/// Where it is one of these, in words for whoever wrote the field. It is called by the compiler only.
#[inline]
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
            if let Some(key) = shared_key(part, model) {
                refuse([
                    "this model has the key `",
                    key,
                    "`, which a field beside it has too: rename one of them",
                ]);
            }
            let mut other = 0;
            while other < at {
                let key = match (part, &parts[other].1) {
                    (part, Description::Model(other)) => shared_key(part, other),
                    (Description::Model(part), other) => shared_key(other, part),
                    // Each of two unions is what its own keys tell.
                    _ => None,
                };
                if let Some(key) = key {
                    refuse([
                        "this model has the key `",
                        key,
                        "`, which another flattened one has too: rename one of them",
                    ]);
                }
                other += 1;
            }
        }
        at += 1;
    }
}

/// Refuses what a variant holds beside the key of the union's tag, where it is a union that is told apart
/// by the same key, or is no object.
///
/// # Panics
/// Where it is one of these, in words for whoever wrote the variant. It is called by the compiler only.
#[inline]
#[track_caller]
pub const fn beside_tag(held: &Description, tag: &str) {
    assert!(
        !matches!(held, Description::Enum(_)),
        "beside the key of `tag` a variant holds a model, and this type is written as a text or a number: name the field, or add `content = \"...\"`"
    );
    let taken = match held {
        // A model may have the key among its own: it is told what the tag says.
        Description::None | Description::Enum(_) | Description::Model(_) => false,
        Description::Union(union) => match union.tagging {
            Tagging::Internal(own) => same(own, tag),
            Tagging::Adjacent { tag: own, content } => same(own, tag) || same(content, tag),
            Tagging::External | Tagging::Untagged => false,
        },
    };
    if taken {
        refuse([
            "this union is told apart by the key `",
            tag,
            "` too: let the `tag` of one of the two be another key",
        ]);
    }
}

/// Says what is wrong with a key. Nothing is formatted in a constant, so the sentence is copied together;
/// one that a very long key makes too long is cut.
#[inline]
#[track_caller]
const fn refuse(parts: [&str; 3]) -> ! {
    let mut sentence = [0; 256];
    let mut length = 0;
    let mut part = 0;
    while part < parts.len() {
        let text = parts[part].as_bytes();
        let mut at = 0;
        while at < text.len() && length < sentence.len() {
            sentence[length] = text[at];
            length += 1;
            at += 1;
        }
        part += 1;
    }
    match core::str::from_utf8(sentence.split_at(length).0) {
        Ok(sentence) => panic!("{}", sentence),
        Err(_) => panic!("this model has a key that is claimed twice: rename one of them"),
    }
}

/// The first key of a flattened field that a model has too.
#[inline]
const fn shared_key(part: &Description, model: &Model) -> Option<&'static str> {
    match part {
        Description::None | Description::Enum(_) => None,
        Description::Model(part) => shared(part, model),
        Description::Union(union) => match union.tagging {
            Tagging::Internal(tag) => {
                if has_key(model, tag) {
                    return Some(tag);
                }
                // What another model has in a variant is not known here.
                let mut index = 0;
                while index < union.variants.len() {
                    if let Holds::Fields(fields) = &union.variants[index].holds {
                        if let Some(key) = shared(fields, model) {
                            return Some(key);
                        }
                    }
                    index += 1;
                }
                None
            }
            Tagging::Adjacent { tag, .. } if has_key(model, tag) => Some(tag),
            Tagging::Adjacent { content, .. } if has_key(model, content) => Some(content),
            Tagging::External => listed(union.names, union.attributes, &[], model),
            Tagging::Adjacent { .. } | Tagging::Untagged => None,
        },
    }
}

/// The first key of one model that another has too.
#[inline]
const fn shared(part: &Model, model: &Model) -> Option<&'static str> {
    listed(part.names, part.attributes, part.inlined, model)
}

/// The first of some names, without those of fields that have no key, that is a key of a model.
#[inline]
const fn listed(
    names: &[&'static str],
    attributes: &[Attribute],
    inlined: &[usize],
    model: &Model,
) -> Option<&'static str> {
    let mut index = 0;
    while index < names.len() {
        if has_key(model, names[index]) && !is_among(inlined, index) {
            return Some(names[index]);
        }
        index += 1;
    }
    index = 0;
    while index < attributes.len() {
        if let Attribute::Alias(alias, _) = &attributes[index] {
            if has_key(model, alias) {
                return Some(alias);
            }
        }
        index += 1;
    }
    None
}

/// The compiler interprets this for each key of a flattened field, and each step is dear to it: what most
/// names differ in comes first.
#[inline]
const fn has_key(model: &Model, key: &str) -> bool {
    let (names, length) = (model.names, key.len());
    let mut index = 0;
    while index < names.len() {
        if names[index].len() == length
            && same(names[index], key)
            && !is_among(model.inlined, index)
        {
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

#[inline]
const fn is_among(indices: &[usize], index: usize) -> bool {
    let mut at = 0;
    while at < indices.len() {
        if indices[at] == index {
            return true;
        }
        at += 1;
    }
    false
}

#[inline]
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

#[cfg(test)]
mod tests {
    use super::refuse;

    #[test]
    #[should_panic(expected = "the key `id` is taken")]
    fn the_key_is_named() {
        refuse(["the key `", "id", "` is taken"]);
    }

    #[test]
    #[should_panic(expected = "this model has a key that is claimed twice: rename one of them")]
    fn one_that_is_cut_inside_a_character_is_not() {
        refuse(["a", &"é".repeat(200), " is taken"]);
    }
}
