//! The schemas of unions.

use serde_json::{Value, json};

use super::keyword::Keywords as _;
use super::object::{Beyond, Object, UnionKeys, except};
use super::variants::{known, named, names, told_by, unlisted};
use super::{Generator, Schema};
use crate::description::{Holds, Tagging, Union, Variant};
use crate::value::{Choice, Part, part_of};

/// Where the keys of a union stand.
pub(super) enum Place<'a> {
    /// In an object of its own, or beside the tags of the unions that it is a variant of.
    Own(&'a [&'static str]),
    /// Among those of another object, which decides about unknown keys.
    Among(&'a Beyond),
}

impl Place<'_> {
    /// Whether an object is closed here, that is by itself.
    fn closes(&self, closed: bool) -> bool {
        closed && matches!(self, Self::Own(_))
    }

    /// An object with nothing in it but the tags around it.
    fn object(&self, union: &Union) -> Object {
        let mut object = Object::default();
        match self {
            Self::Own(tags) => tags.iter().for_each(|tag| object.property(tag, true.into())),
            Self::Among(beyond) => {
                let own = told_by(union);
                let others = beyond.claimed.iter().filter(|key| !own.contains(&key.as_str()));
                object.taken = others.cloned().collect();
                object.beyond = (*beyond).clone();
                object.beyond.map = beyond.map.and(Some(0));
            }
        }
        object
    }
}

impl Generator {
    /// The schema of a union.
    pub(super) fn union(&mut self, union: &'static Union, choice: &mut dyn Choice) -> Schema {
        let mut schema = self.variants(union, choice, &Place::Own(&[]));
        schema.told(union.docs, union.attributes);
        schema
    }

    /// One of the variants.
    pub(super) fn variants(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        place: &Place<'_>,
    ) -> Schema {
        // One that stands among its own keys never ends, and nothing is one.
        let address = std::ptr::from_ref(union).addr();
        if self.described.contains(&address) {
            return Schema::new().with("not", json!({}));
        }
        self.described.push(address);
        let schema = self.each_variant(union, choice, place);
        self.described.pop();
        schema
    }

    fn each_variant(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        place: &Place<'_>,
    ) -> Schema {
        let every = match place {
            Place::Among(beyond @ Beyond { keys: Some(_), .. }) => {
                self.keys_of(union, choice, beyond).of_variants
            }
            _ => Vec::new(),
        };
        let mut options: Vec<Value> = Vec::new();
        for (index, variant) in union.variants.iter().enumerate() {
            choice.switch(index);
            let mut schema = match union.tagging {
                Tagging::Internal(tag) => self.internal(union, choice, index, tag, place, &every),
                Tagging::Adjacent { tag, content } => {
                    self.adjacent(union, choice, index, (tag, content), place)
                }
                Tagging::External => {
                    let Some(schema) = self.external(union, choice, index, place) else { continue };
                    schema
                }
                Tagging::Untagged => self.content(union, variant, choice),
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
        around: &Beyond,
    ) -> UnionKeys {
        let mut of_variants = Vec::new();
        let address = std::ptr::from_ref(union).addr();
        if union.is_internal() && !self.gathered.contains(&address) {
            self.gathered.push(address);
            for (index, variant) in union.variants.iter().enumerate() {
                choice.switch(index);
                let mut object = Place::Among(around).object(union);
                self.held(variant, choice, &mut object);
                of_variants.extend(object.keys());
            }
            self.gathered.pop();
        }
        let own = told_by(union).into_iter().map(str::to_owned).collect();
        UnionKeys { own, of_variants }
    }

    /// The fields of a variant, or those of the model that it holds.
    fn held(&mut self, variant: &Variant, choice: &mut dyn Choice, object: &mut Object) {
        match variant.holds {
            Holds::Nothing | Holds::Other => {}
            Holds::Fields(model) => {
                let record = choice.record_mut();
                object.beyond = self.beyond(model, record, &object.beyond);
                self.fields(model, record, object);
            }
            Holds::Value(model) => {
                let record = choice.record_mut();
                object.beyond = self.beyond(model, record, &object.beyond);
                self.part(model.field(0), record.place(0), object);
            }
        }
    }

    fn internal(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        index: usize,
        tag: &'static str,
        place: &Place<'_>,
        every: &[String],
    ) -> Schema {
        let variant = &union.variants[index];
        let mut object = place.object(union);
        object.property(tag, names(union, index));
        object.require(tag);
        let closed = match (variant.holds, place) {
            (Holds::Other, _) => false,
            // What it holds says itself what of its keys is unknown.
            (Holds::Value(_), Place::Own(tags)) => match part_of(choice.record_mut().place(0)) {
                // One that is inside of itself never ends: nothing can be read that is one.
                Part::Union(_, _) if tags.len() > 16 => {
                    return Schema::new().with("not", json!({}));
                }
                Part::Union(inner, choice) => {
                    let tags: Vec<&'static str> = tags.iter().copied().chain([tag]).collect();
                    let keys = self.keys_of(inner, choice, &Beyond::default());
                    object.part(self.variants(inner, choice, &Place::Own(&tags)), keys);
                    return object.finish(false);
                }
                Part::Object(model, _) => model.denies_unknown_fields(),
                _ => false,
            },
            _ => union.denies_unknown_fields(),
        };
        self.held(variant, choice, &mut object);
        // A model may have the key too, and says what the tag says.
        object.property(tag, names(union, index));
        among(variant, place, every, &mut object);
        object.finish(place.closes(closed))
    }

    fn adjacent(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        index: usize,
        (tag, key): (&str, &str),
        place: &Place<'_>,
    ) -> Schema {
        let variant = &union.variants[index];
        let mut object = place.object(union);
        object.property(tag, names(union, index));
        object.require(tag);
        let content = self.content(union, variant, choice);
        if needs_content(variant, choice) {
            object.require(key);
        }
        object.property(key, content.into());
        among(variant, place, &[], &mut object);
        let closed = union.denies_unknown_fields() && !matches!(variant.holds, Holds::Other);
        object.finish(place.closes(closed))
    }

    /// Nothing, where a variant is none.
    fn external(
        &mut self,
        union: &'static Union,
        choice: &mut dyn Choice,
        index: usize,
        place: &Place<'_>,
    ) -> Option<Schema> {
        let variant = &union.variants[index];
        if matches!(variant.holds, Holds::Other) {
            return match place {
                Place::Own(tags) => Some(unlisted(union, tags)),
                // Any key may be that of another model.
                Place::Among(_) => None,
            };
        }
        let content = Value::from(self.content(union, variant, choice));
        let by_name = named(union, index).into_iter().map(|name| {
            let mut object = place.object(union);
            if let Place::Among(_) = place {
                let others = known(union).into_iter().filter(|other| *other != name);
                others.for_each(|other| object.property(other, false.into()));
            }
            object.property(name, content.clone());
            object.require(name);
            Value::from(object.finish(matches!(place, Place::Own(_))))
        });
        let mut options: Vec<Value> = by_name.collect();
        if let (Holds::Nothing, Place::Own([])) = (variant.holds, place) {
            let mut text = Schema::of("string");
            text.extend(names(union, index).as_object().cloned().unwrap_or_default());
            options.insert(0, text.into());
        }
        match (options.len(), options.pop()) {
            (1, Some(Value::Object(only))) => Some(only),
            (_, last) => {
                options.extend(last);
                Some(Schema::new().with("oneOf", options))
            }
        }
    }

    /// What a variant holds, where that stands by itself.
    fn content(&mut self, union: &Union, variant: &Variant, choice: &mut dyn Choice) -> Schema {
        match variant.holds {
            Holds::Nothing => Schema::of("null"),
            Holds::Other => Schema::new(),
            Holds::Fields(_) => {
                let mut object = Object::default();
                self.held(variant, choice, &mut object);
                object.finish(union.denies_unknown_fields())
            }
            Holds::Value(model) => {
                let field = model.field(0);
                let place = choice.record_mut().place(0);
                let optional = field.is_option() || place.is_option();
                let mut schema = self.unwrapped(place);
                schema.rules_of(place, field, &[]);
                if optional { super::nullable(schema) } else { schema }
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
            !model.field(0).is_option() && !choice.record_mut().place(0).is_option()
        }
    }
}

/// What a variant does with the keys that are not its own, where they are those of another object.
fn among(variant: &Variant, place: &Place<'_>, every: &[String], object: &mut Object) {
    let Place::Among(beyond) = place else { return };
    if let Some(rules) = &beyond.keys {
        let own = object.keys();
        let others = every.iter().filter(|key| !own.contains(key)).cloned();
        let others: Vec<String> = others.collect();
        if !others.is_empty() {
            object.all.push(except(&others, rules));
        }
    }
    if matches!(variant.holds, Holds::Other) && beyond.map.is_none() {
        // It keeps them all.
        object.rest = Some(true.into());
    }
}
