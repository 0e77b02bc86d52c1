//! The schemas of unions.

use serde_json::{Value, json};

use super::keyword::Keywords as _;
use super::object::Object;
use super::{Generator, Schema};
use crate::description::{Attribute, Holds, Tagging, Union, Variant};
use crate::value::Choice;

impl Generator {
    /// The schema of a union.
    pub(super) fn union(&mut self, union: &'static Union, choice: &mut dyn Choice) -> Schema {
        let mut schema = self.variants(union, choice, union.denies_unknown_fields());
        schema.told(union.docs, union.attributes);
        schema
    }

    /// One of the variants; `closed` where other keys than theirs are violations.
    pub(super) fn variants(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        closed: bool,
    ) -> Schema {
        let mut options: Vec<Value> = Vec::new();
        for (index, variant) in union.variants.iter().enumerate() {
            choice.switch(index);
            let mut schema = match union.tagging {
                Tagging::Internal(tag) => self.internal(union, choice, index, tag, closed),
                Tagging::Adjacent { tag, content } => {
                    self.adjacent(union, choice, index, (tag, content), closed)
                }
                Tagging::External => self.external(union, choice, index, closed),
                Tagging::Untagged => self.content(variant, choice, closed),
            };
            schema.told(variant.docs, variant.attributes);
            options.push(schema.into());
        }
        let keyword = match union.tagging {
            Tagging::Untagged => "anyOf",
            _ => "oneOf",
        };
        let mut schema = Schema::new().with(keyword, options);
        if let Some(tag) = union.tag().filter(|_| self.open_api) {
            schema.insert("discriminator".into(), json!({"propertyName": tag}));
        }
        schema
    }

    /// The keys that a union has where it is flattened.
    pub(super) fn keys_of(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
    ) -> Vec<String> {
        let mut keys: Vec<String> = union.keys().map(str::to_owned).collect();
        if union.is_internal() {
            for index in 0..union.variants.len() {
                choice.switch(index);
                let mut object = Object::default();
                if let Some(holds) = union.variants.get(index) {
                    self.held(holds, choice, &mut object);
                }
                keys.extend(object.keys());
            }
        }
        keys
    }

    /// The fields of a variant, or those of the model that it holds.
    fn held(&mut self, variant: &Variant, choice: &mut dyn Choice, object: &mut Object) {
        match variant.holds {
            Holds::Nothing | Holds::Other => {}
            Holds::Fields(model) => self.fields(model, choice.record_mut(), object),
            Holds::Value(model) => {
                if let Some(field) = model.fields.first() {
                    self.part(field, choice.record_mut().place(0), object);
                }
            }
        }
    }

    fn internal(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        index: usize,
        tag: &str,
        closed: bool,
    ) -> Schema {
        let variant = &union.variants[index];
        let mut object = Object::default();
        object.property(tag, names(union, index));
        object.require(tag);
        self.held(variant, choice, &mut object);
        object.finish(closed && !matches!(variant.holds, Holds::Other))
    }

    fn adjacent(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        index: usize,
        (tag, key): (&str, &str),
        closed: bool,
    ) -> Schema {
        let variant = &union.variants[index];
        let mut object = Object::default();
        object.property(tag, names(union, index));
        object.require(tag);
        let other = matches!(variant.holds, Holds::Other);
        if !other {
            let content = self.content(variant, choice, closed);
            if needs_content(variant, choice) {
                object.require(key);
            }
            object.property(key, content.into());
        }
        object.finish(closed && !other)
    }

    fn external(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        index: usize,
        closed: bool,
    ) -> Schema {
        let variant = &union.variants[index];
        if matches!(variant.holds, Holds::Nothing) {
            let mut schema = Schema::of("string");
            schema.extend(names(union, index).as_object().cloned().unwrap_or_default());
            return schema;
        }
        if matches!(variant.holds, Holds::Other) {
            let unlisted = names(union, index);
            return Schema::new().with(
                "anyOf",
                json!([
                    {"type": "string", "not": {"enum": known(union)}},
                    {"type": "object", "propertyNames": unlisted, "minProperties": 1, "maxProperties": 1},
                ]),
            );
        }
        let content = Value::from(self.content(variant, choice, closed));
        let by_name = named(union, index).into_iter().map(|name| {
            json!({
                "type": "object",
                "properties": {name: content},
                "required": [name],
                "additionalProperties": false,
            })
        });
        let mut options: Vec<Value> = by_name.collect();
        match (options.len(), options.pop()) {
            (1, Some(Value::Object(only))) => only,
            (_, last) => {
                options.extend(last);
                Schema::new().with("oneOf", options)
            }
        }
    }

    /// What a variant holds, where that stands by itself.
    fn content(&mut self, variant: &Variant, choice: &mut dyn Choice, closed: bool) -> Schema {
        match variant.holds {
            Holds::Nothing => Schema::of("null"),
            Holds::Other => Schema::new(),
            Holds::Fields(model) => {
                let mut object = Object::default();
                self.fields(model, choice.record_mut(), &mut object);
                object.finish(closed)
            }
            Holds::Value(model) => {
                let place = choice.record_mut().place(0);
                let mut schema = self.value(place);
                if let Some(field) = model.fields.first() {
                    schema.rules(field.attributes, &[]);
                    if field.is_option() && !place.is_option() {
                        schema = super::nullable(schema);
                    }
                }
                schema
            }
        }
    }
}

/// Whether the content of a variant must be there.
fn needs_content(variant: &Variant, choice: &mut dyn Choice) -> bool {
    match variant.holds {
        Holds::Nothing | Holds::Other => false,
        Holds::Fields(_) => true,
        Holds::Value(model) => {
            !model.fields.first().is_some_and(crate::description::Field::is_option)
                && !choice.record_mut().place(0).is_option()
        }
    }
}

/// The names of a variant, the others behind its own.
fn named(union: &Union, index: usize) -> Vec<&'static str> {
    let aliases = union.attributes.iter().filter_map(|attribute| match attribute {
        Attribute::Alias(alias, of) if *of == index => Some(*alias),
        _ => None,
    });
    union.names.get(index).copied().into_iter().chain(aliases).collect()
}

/// All names of all variants.
fn known(union: &Union) -> Vec<&'static str> {
    (0..union.names.len()).flat_map(|index| named(union, index)).collect()
}

/// What a tag says of a variant.
fn names(union: &Union, index: usize) -> Value {
    if index >= union.names.len() {
        return json!({"type": "string", "not": {"enum": known(union)}});
    }
    match &named(union, index)[..] {
        [only] => json!({"const": only}),
        several => json!({"enum": several}),
    }
}
