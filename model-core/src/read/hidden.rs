//! Where a secret can be, as far as types tell.

use std::collections::BTreeSet;

use crate::description::{Model, is_secret};
use crate::value::{ApiValue, Part, Record, name_of, part_of};

/// So many types are asked. Whoever sends what is wrong should not make more work, nor lead deeper, in a model that
/// reaches hundreds of them: such a one is taken to have a secret somewhere.
const MOST: usize = 64;

/// Whether a type, of which this is a value or a placeholder, or any that it reaches is said to be a secret.
#[cold]
pub(super) fn holds_secrets(place: &mut dyn ApiValue) -> bool {
    Search::default().value(place)
}

/// The types that were met: by name, and by what they say, because two types of one function may have one name.
#[derive(Default)]
struct Search(BTreeSet<(&'static str, *const ())>);

impl Search {
    fn value(&mut self, value: &mut dyn ApiValue) -> bool {
        if value.is_secret() || self.0.len() >= MOST {
            return true;
        }
        let (mut is_container, mut found) = (false, false);
        value.inside(&mut |inside| {
            is_container = true;
            found = found || self.value(inside);
        });
        if is_container {
            return found;
        }
        let name = name_of(value);
        match part_of(value) {
            Part::Object(model, record) => self.is_new(name, model) && self.record(model, record),
            Part::Union(union, choice) => {
                self.is_new(name, union)
                    && union.variants.iter().enumerate().any(|(variant, of)| {
                        choice.switch(variant);
                        self.record(of.model(), choice.record_mut())
                    })
            }
            Part::Inner(newtype, inner) => {
                is_secret(newtype.value.attributes)
                    || self.is_new(name, newtype) && self.value(inner)
            }
            Part::Enum(..) | Part::Map(_) | Part::Option(_) | Part::None => false,
        }
    }

    fn is_new<T>(&mut self, name: &'static str, description: &'static T) -> bool {
        self.0.insert((name, std::ptr::from_ref(description).cast()))
    }

    fn record(&mut self, model: &'static Model, record: &mut dyn Record) -> bool {
        let mut fields = model.fields().enumerate();
        fields.any(|(index, field)| is_secret(field.attributes) || self.value(record.place(index)))
    }
}
