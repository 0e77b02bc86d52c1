//! Free-form JSON: a `serde_json::Value`, whose numbers are as exact as it can hold them.

use serde_json::{Map, Number, Value};

use super::JsonSource;
use crate::read::object::{Key, Tags};
use crate::value::{Got, Stop};
use crate::violation::{Path, Report};

/// A value, or none where a number in it is too large.
type Free = Option<Value>;

/// What the keys of a value mean.
struct Keys<'r, 'c> {
    /// Those of the outermost object that told what it is: they are none of its own.
    tags: Tags,
    /// Whether a key may not come twice.
    distinct: bool,
    report: &'r mut Report<'c>,
}

impl<'de> JsonSource<'de, '_> {
    /// A value of any kind, without the keys that told what it is.
    pub(super) fn json(
        &mut self,
        distinct: bool,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let tags = std::mem::take(&mut self.tags);
        let value = self.free(at, &mut Keys { tags, distinct, report })?;
        Ok(value.map_or(Got::Huge, Got::Json))
    }

    fn free(&mut self, at: &Path<'_>, keys: &mut Keys<'_, '_>) -> Result<Free, Stop> {
        let value = match self.scanner.peek() {
            b'"' => Value::from(self.scanner.string()?),
            b'-' | b'0'..=b'9' => return self.free_number(),
            b't' => self.scanner.literal("true").map(|()| true.into())?,
            b'f' => self.scanner.literal("false").map(|()| false.into())?,
            b'n' => self.scanner.literal("null").map(|()| Value::Null)?,
            b'[' => return self.free_list(at, keys),
            b'{' => return self.free_object(at, keys),
            _ => return Err(self.scanner.unexpected("expected a value")),
        };
        Ok(Some(value))
    }

    fn free_list(&mut self, at: &Path<'_>, keys: &mut Keys<'_, '_>) -> Result<Free, Stop> {
        self.open(at)?;
        let mut items = Some(Vec::new());
        let (mut first, mut index) = (true, 0);
        while self.scanner.more(&mut first, b']')? {
            match (self.free(&at.item(index), keys)?, &mut items) {
                (Some(item), Some(items)) => items.push(item),
                _ => items = None,
            }
            index += 1;
        }
        Ok(items.map(Value::Array))
    }

    fn free_object(&mut self, at: &Path<'_>, keys: &mut Keys<'_, '_>) -> Result<Free, Stop> {
        let mut tags = std::mem::take(&mut keys.tags);
        self.open(at)?;
        let mut entries = Some(Map::new());
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            let twice = |entries: &Option<Map<_, _>>| {
                entries.as_ref().is_some_and(|entries| entries.contains_key(&*key))
            };
            if let Some(tag) = tags.find(&key) {
                self.tag(&tag, &key, key_start, at, keys.report)?;
                self.go_on(keys.report)?;
            } else if keys.distinct && twice(&entries) {
                self.tag(&Key::Again, &key, key_start, at, keys.report)?;
                self.go_on(keys.report)?;
            } else {
                match (self.free(&at.key(&key), keys)?, &mut entries) {
                    // Of a repeated key the last counts, as everywhere else in a `Value`.
                    (Some(value), Some(entries)) => drop(entries.insert(key.into_owned(), value)),
                    _ => entries = None,
                }
            }
        }
        Ok(entries.map(Value::Object))
    }

    /// `serde_json` reads floats roughly, unless its feature `float_roundtrip` is on; the standard
    /// library reads them exactly. With `arbitrary_precision` a number is its text.
    fn free_number(&mut self) -> Result<Free, Stop> {
        let start = self.scanner.position;
        let got = self.scanner.number()?;
        let text = self.scanner.slice(start, self.scanner.position);
        if let (Got::U64(value), true) = (got, text.bytes().all(|byte| byte.is_ascii_digit())) {
            return Ok(Some(value.into()));
        }
        // What even `arbitrary_precision` has no room for.
        let Ok(number) = serde_json::from_str::<Number>(text) else { return Ok(None) };
        let exact = text.parse().ok().filter(|_| number.is_f64());
        let kept = exact.is_none() || number.as_f64() == exact;
        let number = if kept { Some(number) } else { exact.and_then(Number::from_f64) };
        Ok(number.map(Value::Number))
    }
}
