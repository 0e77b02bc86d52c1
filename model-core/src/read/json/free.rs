//! Free-form JSON: a `serde_json::Value`, whose numbers are as exact as it can hold them.

use serde_json::{Map, Number, Value};

use super::JsonSource;
use crate::read::{MAX_DEPTH, TOO_DEEP};
use crate::value::{Got, Stop};
use crate::violation::Path;

/// A value, or none where a number in it is too large.
type Free = Option<Value>;

impl<'de> JsonSource<'de, '_> {
    /// A value of any kind, without the keys that told what it is.
    pub(super) fn json(&mut self, at: &Path<'_>) -> Result<Got<'de>, Stop> {
        let tags = std::mem::take(&mut self.tags);
        let mut value = self.free(at.depth())?;
        if let Some(Value::Object(entries)) = &mut value {
            entries.retain(|key, _| !tags.contains(key));
        }
        Ok(value.map_or(Got::Huge, Got::Json))
    }

    fn free(&mut self, depth: usize) -> Result<Free, Stop> {
        let value = match self.scanner.peek() {
            b'"' => Value::from(self.scanner.string()?),
            b'-' | b'0'..=b'9' => return self.free_number(),
            b't' => self.scanner.literal("true").map(|()| true.into())?,
            b'f' => self.scanner.literal("false").map(|()| false.into())?,
            b'n' => self.scanner.literal("null").map(|()| Value::Null)?,
            b'[' => return self.free_list(depth),
            b'{' => return self.free_object(depth),
            _ => return Err(self.scanner.unexpected("expected a value")),
        };
        Ok(Some(value))
    }

    /// Goes into a container, whose bracket is next.
    fn enter(&mut self, depth: usize) -> Result<(), Stop> {
        if depth >= MAX_DEPTH {
            return Err(self.scanner.fail(self.scanner.position, TOO_DEEP));
        }
        self.scanner.position += 1;
        Ok(())
    }

    fn free_list(&mut self, depth: usize) -> Result<Free, Stop> {
        self.enter(depth)?;
        let mut items = Some(Vec::new());
        let mut first = true;
        while self.scanner.more(&mut first, b']')? {
            match (self.free(depth + 1)?, &mut items) {
                (Some(item), Some(items)) => items.push(item),
                _ => items = None,
            }
        }
        Ok(items.map(Value::Array))
    }

    fn free_object(&mut self, depth: usize) -> Result<Free, Stop> {
        self.enter(depth)?;
        let mut entries = Some(Map::new());
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key = self.scanner.key()?;
            match (self.free(depth + 1)?, &mut entries) {
                // Of a repeated key the last counts, as everywhere else in a `Value`.
                (Some(value), Some(entries)) => drop(entries.insert(key.into_owned(), value)),
                _ => entries = None,
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
