//! Reading a foreign value: from the text itself where there is one, else from a buffer.

use super::With;
use crate::value::{Got, Read, Source, Stop, Want};
use crate::violation::{Path, Report};

/// Reads a value. What its type has to say against it is one violation.
pub(super) fn read<W: With<FIELD>, const FIELD: usize>(
    place: &mut W::Value,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<Read, Stop> {
    let got = from.next(Want::Raw, at, report)?;
    // The second walk needs no values.
    if report.is_silent() {
        return Ok(Read::Value);
    }
    let read = match got {
        Got::Raw(text) => from_text::<W, FIELD>(text),
        // Borrowed, so that a module which borrows its text finds it.
        Got::Json(value) => W::deserialize(&value),
        // Only an option is told so.
        Got::Null => W::deserialize(serde_json::Value::Null),
        other => return Ok(other.refuse("a JSON value", from, at, report)),
    };
    match read {
        Ok(value) => {
            *place = value;
            Ok(Read::Value)
        }
        Err(_) if report.fails() => Ok(Read::Wrong),
        Err(error) => {
            report.wrong(at, from.offset(), "type", message(&error, at.is_secret()));
            Ok(Read::Wrong)
        }
    }
}

fn from_text<W: With<FIELD>, const FIELD: usize>(
    text: &str,
) -> Result<W::Value, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = W::deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// The words of a type are its own, and may quote the whole value: no more of them than this.
const LONGEST: usize = 200;

/// What the type says, without the place in a text that is only a part.
#[cold]
fn message(error: &serde_json::Error, secret: bool) -> String {
    if secret {
        return "is not valid".to_owned();
    }
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let words = said.strip_suffix(&place).unwrap_or(&said).trim();
    if words.is_empty() {
        return "is not valid".to_owned();
    }
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("is not valid: {}...", &words[..end]),
        None => format!("is not valid: {words}"),
    }
}
