//! A value in Rust: what a user writes to make it.
//!
//! The value is given as JSON, so that both examples of a page are the same one, and its type as a
//! placeholder, which tells what each part of it is made by.

mod layout;
mod object;
mod plain;
mod rust_name;
mod types;
mod union;

use serde_json::Value;

use self::layout::call;
use self::types::{Wrapper, scope, written};
use crate::context::Context;
use crate::description::{Enum, Values, rust_name as renamed};
use crate::read::json::from_json;
use crate::schema::name::last_segment;
use crate::value::{ApiValue, Part, part_of};

/// A string, as the compiler calls its type.
const STRING: &str = "alloc::string::String";

/// Beyond this depth an example is no help.
const MAX_DEPTH: usize = 64;

/// A statement that makes a value of a type, of which this is a placeholder.
pub(super) fn statement(place: &mut dyn ApiValue, json: &Value) -> Option<String> {
    let ty = place.type_name();
    let made = Writer { depth: 0 }.exact(ty, place, json)?;
    Some(format!("let {} = {made};", variable(last_segment(ty))))
}

/// What a value of a type is called: by the last word of its name.
fn variable(name: &str) -> String {
    let name = rust_name::field(name);
    let word = rust_name::field(name.rsplit('_').next().unwrap_or(&name));
    if word.starts_with("r#") || word.is_empty() { "value".to_owned() } else { word }
}

/// What is inside, and where it is, if the same place does not hold it.
fn inside<R>(
    place: &mut dyn ApiValue,
    same_place: bool,
    write: impl FnOnce(&mut dyn ApiValue) -> Option<R>,
) -> Option<R> {
    if same_place {
        return write(place);
    }
    let (mut write, mut written) = (Some(write), None);
    place.inside(&mut |inside| {
        if let Some(write) = write.take() {
            written = write(inside);
        }
    });
    written
}

/// Writes expressions. What cannot be said is `None`, and the model around it is read from JSON instead.
struct Writer {
    depth: usize,
}

impl Writer {
    /// An expression of a type, where nothing converts it.
    fn exact(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        if self.depth >= MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let written = self.exact_at(ty, place, json);
        self.depth -= 1;
        written
    }

    fn exact_at(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        if let Some((wrapper, of)) = Wrapper::of(ty) {
            match wrapper {
                Wrapper::Option if json.is_null() => return Some("None".into()),
                Wrapper::Patch if json.is_null() => return Some("Patch::Null".into()),
                _ if of == "str" => return Some(format!("{}.into()", text(json)?)),
                _ => {}
            }
            let inner =
                inside(place, wrapper.is_same_place(), |inner| self.exact(of, inner, json))?;
            return Some(call(wrapper.constructor(), &inner, ""));
        }
        if let Some(of) = Kind::of(place) {
            return match of {
                Kind::Enum(of) => variant(ty, of, json),
                Kind::Named => {
                    // What a union turns out to be, and what fills absent fields, is known then. A rule
                    // may be broken: an example is a value all the same.
                    let _ = from_json(place, json.to_string().as_bytes(), &Context::lazy());
                    let made = self.named(ty, place, json);
                    made.or_else(|| Some(read(ty, json)))
                }
            };
        }
        self.plain(ty, place, json)
    }

    /// A value of a type with a name, which was read into its place.
    fn named(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        match part_of(place) {
            Part::Object(model, record) => self.object(ty, model, record, json),
            Part::Union(union, choice) => self.union(ty, union, choice, json),
            Part::Inner(_, inner) => {
                let value = self.argument(inner.type_name(), inner, json)?;
                Some(call(&format!("{}::new", scope(ty)), &value, "?"))
            }
            Part::Enum(..) | Part::Map(_) | Part::Option(_) | Part::None => None,
        }
    }

    /// A value of a type that has its keys among those of another, with which it was read.
    fn among(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        if self.depth >= MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let written = match (Wrapper::of(ty), part_of(place)) {
            (Some((wrapper, of)), _) => {
                self.among(of, place, json).map(|inner| call(wrapper.constructor(), &inner, ""))
            }
            (None, Part::Inner(_, inner)) => {
                let inner = self.among(inner.type_name(), inner, json);
                inner.map(|inner| call(&format!("{}::new", scope(ty)), &inner, "?"))
            }
            (None, _) => self.named(ty, place, json),
        };
        self.depth -= 1;
        written
    }

    /// What a setter, or `new` of a newtype, takes for a type.
    fn argument(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        match Wrapper::of(ty) {
            Some((Wrapper::Secret, of)) => inside(place, false, |it| self.argument(of, it, json)),
            Some((Wrapper::Box | Wrapper::Arc | Wrapper::Rc, "str" | STRING)) => text(json),
            Some((wrapper @ (Wrapper::Box | Wrapper::Arc | Wrapper::Rc), of)) => {
                inside(place, wrapper.is_same_place(), |inner| self.exact(of, inner, json))
            }
            Some(_) => self.exact(ty, place, json),
            None if Kind::of(place).is_some() => self.exact(ty, place, json),
            None => self.plain_argument(ty, place, json),
        }
    }
}

/// What has a name.
enum Kind {
    Enum(&'static Enum),
    Named,
}

impl Kind {
    fn of(place: &mut dyn ApiValue) -> Option<Self> {
        match part_of(place) {
            Part::Enum(of, _) => Some(Self::Enum(of)),
            Part::Object(..) | Part::Union(..) | Part::Inner(..) => Some(Self::Named),
            Part::Map(_) | Part::Option(_) | Part::None => None,
        }
    }
}

/// A text as it is written.
fn text(json: &Value) -> Option<String> {
    json.as_str().map(|text| format!("{text:?}"))
}

/// A text that is parsed: a date, an identifier.
fn parsed(ty: &str, json: &Value) -> Option<String> {
    Some(format!("{}.parse::<{}>()?", text(json)?, written(ty)))
}

/// A variant of an enum that holds nothing, or what the enum makes of a text.
fn variant(ty: &str, of: &Enum, json: &Value) -> Option<String> {
    let listed = match json {
        Value::String(text) => of.by_name(text),
        number => of.by_number(number.as_i64()?),
    };
    let Some(index) = listed else {
        return parsed(ty, json);
    };
    let told = || match of.values {
        Values::Text(names) => rust_name::variant(names[index]),
        Values::Integer(_) => String::new(),
    };
    let name = renamed(of.attributes, index).map_or_else(told, str::to_owned);
    Some(format!("{}::{name}", scope(ty)))
}

/// What is always said: that a value is read from its JSON.
fn read(ty: &str, json: &Value) -> String {
    let text = layout::indented(&format!("{json:#}"));
    let mut fence = String::from("#");
    while text.contains(&format!("\"{fence}")) {
        fence.push('#');
    }
    format!("{}::from_json(\n    r{fence}\"{}\"{fence},\n)?", scope(ty), text)
}
