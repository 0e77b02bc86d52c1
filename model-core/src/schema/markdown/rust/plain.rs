//! Values whose types have no name of their own: scalars, texts, lists and maps.

use std::any::type_name;

use serde_json::{Map, Value, json};

use super::layout::list;
use super::types::{argument, path, written};
use super::{STRING, Writer, parsed, text};
use crate::schema::name::last_segment;
use crate::value::{ApiValue, Hint, Ref};

impl Writer {
    /// An expression of exactly this type.
    pub(super) fn plain(
        &mut self,
        ty: &str,
        place: &mut dyn ApiValue,
        json: &Value,
    ) -> Option<String> {
        match place.get() {
            Ref::Null => Some("()".to_owned()),
            Ref::Bool(_) => Some(json.as_bool()?.to_string()),
            Ref::I8(_)
            | Ref::I16(_)
            | Ref::I32(_)
            | Ref::I64(_)
            | Ref::I128(_)
            | Ref::U8(_)
            | Ref::U16(_)
            | Ref::U32(_)
            | Ref::U64(_)
            | Ref::U128(_) => integer(json),
            Ref::F32(_) | Ref::F64(_) => Some(format!("{:?}", json.as_f64()?)),
            Ref::Char(_) => Some(format!("{:?}", json.as_str()?.chars().next()?)),
            Ref::Text(_) if ty == STRING => Some(format!("{}.to_owned()", text(json)?)),
            // Who has a text of another kind says how it is parsed.
            Ref::Text(_) if last_segment(ty) != "Cow" => parsed(ty, json),
            Ref::Text(_) => Some(format!("{}.into()", text(json)?)),
            Ref::Display(_) => parsed(ty, json),
            #[cfg(feature = "chrono")]
            Ref::Utc(_) | Ref::Fixed(_) | Ref::Date(_) | Ref::DateTime(_) | Ref::Time(_) => {
                parsed(ty, json)
            }
            Ref::Json(_) => Some(format!("json!({json:#})")),
            Ref::List(items) => {
                let (open, close) = match (items.fixed(), ty.starts_with('(')) {
                    (Some(1), true) => ("(", ",)"),
                    (Some(_), true) => ("(", ")"),
                    (Some(_), false) => ("[", "]"),
                    _ => return self.collection(ty, place, json),
                };
                Some(list(open, &self.items(ty, place, json)?, close))
            }
            Ref::Map(_) => self.map(ty, place, json),
            _ => None,
        }
    }

    /// What a setter takes for it.
    pub(super) fn plain_argument(
        &mut self,
        ty: &str,
        place: &mut dyn ApiValue,
        json: &Value,
    ) -> Option<String> {
        let is_empty = match json {
            Value::Array(items) => items.is_empty(),
            Value::Object(entries) => entries.is_empty(),
            _ => false,
        };
        match place.get() {
            Ref::Text(_) if ty == STRING || last_segment(ty) == "Cow" => text(json),
            Ref::List(_) if ty.starts_with('(') || is_empty => self.plain(ty, place, json),
            Ref::List(_) if element(ty) == STRING => {
                let texts: Option<Vec<String>> = json.as_array()?.iter().map(text).collect();
                Some(list("[", &texts?, "]"))
            }
            Ref::List(_) => Some(list("[", &self.items(ty, place, json)?, "]")),
            Ref::Map(_) if is_empty || is_json(ty) => self.plain(ty, place, json),
            Ref::Map(_) => Some(list("[", &self.entries(ty, place, json, true)?, "]")),
            _ => self.plain(ty, place, json),
        }
    }

    /// A list of any length, or a set.
    fn collection(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        let items = self.items(ty, place, json)?;
        let name = last_segment(ty);
        Some(match (name, items.is_empty()) {
            // Texts would convert into its elements.
            ("Vec", true) => format!("Vec::<{}>::new()", written(argument(ty, 0))),
            ("Vec", false) => list("vec![", &items, "]"),
            (_, true) => empty(ty, 1),
            _ => list(&format!("{name}::from(["), &items, "])"),
        })
    }

    /// The elements of a list.
    fn items(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<Vec<String>> {
        let list: &[Value] = json.as_array()?;
        let is_tuple = ty.starts_with('(');
        let mut written = Vec::new();
        let mut index = 0;
        place.inside(&mut |inside| {
            if is_tuple {
                // The name of a type in it need not be told: nothing but a box is hidden by another.
                let item = list.get(index).unwrap_or(&Value::Null);
                written.push(self.exact(tuple_element(ty, index), inside, item));
                index += 1;
            } else if written.is_empty() {
                written = list.iter().map(|item| self.exact(element(ty), inside, item)).collect();
            }
        });
        written.into_iter().collect()
    }

    /// A map, where nothing converts it.
    fn map(&mut self, ty: &str, place: &mut dyn ApiValue, json: &Value) -> Option<String> {
        let entries = self.entries(ty, place, json, false)?;
        Some(if entries.is_empty() {
            empty(ty, 2)
        } else if is_json(ty) {
            list("Map::from_iter([", &entries, "])")
        } else {
            list(&format!("{}::from([", last_segment(ty)), &entries, "])")
        })
    }

    /// The entries of a map as pairs; in those that a setter takes, texts are written as they are.
    fn entries(
        &mut self,
        ty: &str,
        place: &mut dyn ApiValue,
        json: &Value,
        in_setter: bool,
    ) -> Option<Vec<String>> {
        let (key, value) = (argument(ty, 0), argument(ty, 1));
        let (keys_as_texts, values_as_texts) =
            (in_setter && key == STRING, in_setter && key == STRING && value == STRING);
        let (mut parts, mut keys, mut values) = (0, Vec::new(), Vec::new());
        place.inside(&mut |_| parts += 1);
        let entries = json.as_object()?;
        if is_json(ty) {
            values = entries.values().map(|value| Some(format!("json!({value:#})"))).collect();
            parts = 1;
        }
        place.inside(&mut |part| {
            if parts == 2 && keys.is_empty() {
                keys = entries.keys().map(|name| self.key(key, part, name)).collect();
            } else if values_as_texts {
                values = entries.values().map(text).collect();
            } else {
                values = entries.values().map(|it| self.exact(value, part, it)).collect();
            }
        });
        if parts == 1 {
            let of_text = |name: &String| match key {
                _ if keys_as_texts => Some(format!("{name:?}")),
                STRING => Some(format!("{name:?}.to_owned()")),
                _ if last_segment(key) == "Uuid" => parsed(key, &json!(name)),
                _ => Some(format!("{name:?}.into()")),
            };
            keys = entries.keys().map(of_text).collect();
        }
        let pairs = keys.into_iter().zip(values);
        pairs.map(|(key, value)| Some(format!("({}, {})", key?, value?))).collect()
    }

    /// The key of a map, of a type that is read from a text.
    fn key(&mut self, ty: &str, place: &mut dyn ApiValue, text: &str) -> Option<String> {
        let is_number = is_number(place);
        let json = if is_number { text.parse().ok()? } else { Value::from(text) };
        self.exact(ty, place, &json)
    }
}

/// A set or a map with nothing in it, whose type has so many arguments, and a hasher of its own where another follows.
fn empty(ty: &str, arguments: usize) -> String {
    let hasher = last_segment(argument(ty, arguments));
    let new = if matches!(hasher, "" | "RandomState") { "new" } else { "default" };
    format!("{}::{new}()", last_segment(ty))
}

/// Whether a map is that of `serde_json`, which is made in its own way.
fn is_json(ty: &str) -> bool {
    ty.starts_with(path(type_name::<Map<String, Value>>()))
}

/// Whether a value is written as a number.
fn is_number(place: &dyn ApiValue) -> bool {
    !matches!(place.hint(), Hint::Format(_))
        && matches!(
            place.get(),
            Ref::I8(_)
                | Ref::I16(_)
                | Ref::I32(_)
                | Ref::I64(_)
                | Ref::I128(_)
                | Ref::U8(_)
                | Ref::U16(_)
                | Ref::U32(_)
                | Ref::U64(_)
                | Ref::U128(_)
        )
}

/// The type of the elements of a list.
fn element(ty: &str) -> &str {
    match ty.strip_prefix('[').and_then(|inside| inside.rsplit_once(';')) {
        Some((element, _)) => element,
        None => argument(ty, 0),
    }
}

fn tuple_element(ty: &str, index: usize) -> &str {
    let inside = ty.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
    crate::schema::name::listed(inside.unwrap_or_default()).get(index).copied().unwrap_or_default()
}

/// An integer, its thousands told apart where it is long.
fn integer(json: &Value) -> Option<String> {
    let digits = match (json.as_i64(), json.as_u64(), json.as_f64()) {
        (Some(number), ..) => number.to_string(),
        (_, Some(number), _) => number.to_string(),
        (.., Some(number)) if number.fract() == 0.0 => format!("{number:.0}"),
        _ => return None,
    };
    let (sign, digits) = digits.strip_prefix('-').map_or(("", &*digits), |rest| ("-", rest));
    if digits.len() < 5 {
        return Some(format!("{sign}{digits}"));
    }
    let mut text = String::from(sign);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push('_');
        }
        text.push(digit);
    }
    Some(text)
}
