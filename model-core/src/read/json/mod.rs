//! The source over JSON text.

mod free;
mod members;
mod source;
mod tag;
mod union;
mod untagged;

use std::mem::ManuallyDrop;

use super::hidden::holds_secrets;
use super::object::{Tags, read_field};
use super::scan::{Kind, Scanner};
use super::watch::Watch;
use super::{MAX_DEPTH, TOO_DEEP};
use crate::context::Context;
use crate::description::Tagging;
use crate::value::{ApiValue, Got, ReadList, Record, Stop, Want, read_required};
use crate::violation::{Path, Report, Violations};

/// Reads JSON text into a place, and runs the rules of what is in it at the system clock.
///
/// # Errors
/// As [`from_json`].
pub(crate) fn from_json_now(place: &mut dyn ApiValue, json: &[u8]) -> Result<(), Violations> {
    from_json(place, json, &Context::bare())
}

/// Reads JSON text into a place, and runs the rules of what is in it.
///
/// # Errors
/// Everything that is wrong with it, with positions. The place then holds no value.
pub(crate) fn from_json(
    place: &mut dyn ApiValue,
    json: &[u8],
    context: &Context,
) -> Result<(), Violations> {
    let text = valid_prefix(json);
    let mut report = ManuallyDrop::new(Report::new(context));
    let end = read(place, text, json, None, &mut report);
    if end.is_none() && !report.is_full() {
        place.check(&Path::ROOT, &mut report);
    }
    if report.is_empty() {
        return Report::finish(report);
    }
    Err(locate(place, text, json, end, ManuallyDrop::into_inner(report)))
}

/// Reads all of a text. Where that ended, if not behind it.
#[inline]
fn read(
    place: &mut dyn ApiValue,
    text: &str,
    json: &[u8],
    watch: Option<(&mut Watch, usize)>,
    report: &mut Report<'_>,
) -> Option<usize> {
    let mut source = JsonSource::new(text);
    if let Some((watch, until)) = watch {
        source = JsonSource { watch: Some(watch), until, ..source };
    }
    let read = read_required(place, &mut source, &Path::ROOT, report);
    let read = read.and_then(|()| source.scanner.end());
    match (read, source.scanner.error) {
        (Ok(()), _) if text.len() == json.len() => return None,
        (Ok(()), _) => report.syntax(Some(text.len()), "is not UTF-8"),
        (Err(Stop), Some((at, _))) if at == text.len() && text.len() < json.len() => {
            report.syntax(Some(at), "is not UTF-8");
        }
        (Err(Stop), Some((at, message))) => report.syntax(Some(at), message),
        (Err(Stop), None) => {}
    }
    Some(source.scanner.position)
}

/// Reads a text that is one field of a record.
pub(crate) fn read_member(
    record: &mut dyn Record,
    index: usize,
    text: &str,
    at: &Path<'_>,
    report: &mut Report<'_>,
) {
    let mut source = JsonSource::new(text);
    let read = read_field(record, index, &mut source, at, report);
    if let (Err(Stop), Some((_, message))) =
        (read.and_then(|()| source.scanner.end()), source.scanner.error)
    {
        report.wrong(at, None, "syntax", message);
    }
}

/// What of the input is text.
fn valid_prefix(json: &[u8]) -> &str {
    match std::str::from_utf8(json) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&json[..error.valid_up_to()]).unwrap_or_default(),
    }
}

/// Finds the positions of what is wrong in a second walk over the text, which goes as far as the first.
/// Nobody knows what is secret behind a full report.
#[cold]
fn locate(
    place: &mut dyn ApiValue,
    text: &str,
    json: &[u8],
    end: Option<usize>,
    report: Report<'_>,
) -> Violations {
    let mut watch = Watch::new(report.targets());
    let until = end.filter(|_| report.is_full()).unwrap_or(usize::MAX);
    read(place, text, json, Some((&mut watch, until)), &mut Report::silent(report.context()));
    if until < usize::MAX {
        watch.mask(until..usize::MAX);
    }
    let mut secrets = watch.secrets();
    if !secrets.is_empty() && !holds_secrets(place) {
        // They are what nobody could tell, and none of it is one.
        secrets.clear();
    }
    report
        .located(json, &|target| watch.offset(target), secrets)
        // The report was not empty; there is no text that says otherwise.
        .unwrap_or_else(|| crate::Violation::new("", "syntax", "is not JSON").into())
}

/// Whether a value that begins so is of another kind than the wanted, and no `null`.
fn is_another(byte: u8, want: &Want<'_>) -> bool {
    match want {
        _ if byte == b'n' => false,
        Want::List(_) => byte != b'[',
        Want::Object(..) | Want::Map(_) => byte != b'{',
        Want::Union(union, _) => match union.tagging {
            Tagging::Internal(_) | Tagging::Adjacent { .. } => byte != b'{',
            Tagging::External => !matches!(byte, b'{' | b'"'),
            Tagging::Untagged => false,
        },
        Want::Null | Want::Bool | Want::Number(_) | Want::Char | Want::Text => {
            matches!(byte, b'[' | b'{')
        }
        Want::Anything | Want::Json | Want::Distinct | Want::Raw => false,
    }
}

struct JsonSource<'de, 'w> {
    scanner: Scanner<'de>,
    /// Where the last value began.
    start: usize,
    /// Set in the second walk.
    watch: Option<&'w mut Watch>,
    /// The keys of the object that is next which told what it is.
    tags: Tags,
    /// Where the second walk ends.
    until: usize,
}

impl<'de> JsonSource<'de, '_> {
    fn new(text: &'de str) -> Self {
        let scanner = Scanner::new(text);
        Self { scanner, start: 0, watch: None, tags: Tags::default(), until: usize::MAX }
    }

    /// A value that begins with this byte.
    fn any(
        &mut self,
        byte: u8,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        if report.is_quiet() && is_another(byte, &want) {
            report.fails();
            return Err(Stop);
        }
        match (byte, want) {
            (_, Want::Union(union, choice)) => self.union(byte, union, choice, at, report),
            // What is not of the value, its text must not say.
            (_, Want::Raw) if self.tags.is_empty() => self.raw(at).map(Got::Raw),
            (_, Want::Distinct) => self.json(true, at, report),
            (_, Want::Json | Want::Raw) => self.json(false, at, report),
            (b'"', _) => self.scanner.string().map(Got::Text),
            (b'-' | b'0'..=b'9', _) => self.scanner.number(),
            (b'{', Want::Object(model, record)) => {
                self.record(model, record, at, report).map(|()| Got::Done)
            }
            (b'{', Want::Map(map)) => self.map(map, at, report),
            (b'[', Want::List(list)) => self.items(list, at, report).map(|()| Got::Done),
            (_, want) => self.pass_over(&want, at),
        }
    }

    /// A value begins here.
    #[inline]
    fn begin(&mut self, at: &Path<'_>) {
        self.start = self.scanner.position;
        if self.watch.is_some() {
            self.watch_value(at);
        }
    }

    #[cold]
    fn watch_value(&mut self, at: &Path<'_>) {
        if let Some(watch) = &mut self.watch {
            watch.value(at, self.start);
        }
    }

    /// Passes over a value that is not what was wanted. Nobody knows which of it are the secrets of
    /// the container that was.
    fn pass_over(&mut self, want: &Want<'_>, at: &Path<'_>) -> Result<Got<'de>, Stop> {
        let got = self.scanner.skip(at.depth()).map(Kind::got);
        let container =
            matches!(want, Want::Object(..) | Want::List(_) | Want::Map(_) | Want::Union(..));
        if container && !matches!(got, Ok(Got::Bool(_) | Got::Null)) {
            self.mask(self.start, got.is_ok());
        }
        got
    }

    /// In the second walk, hides what was passed over since; where that stopped, nobody knows its end.
    fn mask(&mut self, start: usize, ends: bool) {
        let end = if ends { self.scanner.position } else { usize::MAX };
        if let Some(watch) = &mut self.watch {
            watch.mask(start..end);
        }
    }

    /// Goes into a container, whose bracket is next.
    #[inline]
    fn open(&mut self, at: &Path<'_>) -> Result<(), Stop> {
        if at.depth() >= MAX_DEPTH {
            return Err(self.scanner.fail(self.scanner.position, TOO_DEEP));
        }
        self.scanner.position += 1;
        Ok(())
    }

    /// There is no use in reading on when nothing more can be said.
    #[inline]
    fn go_on(&self, report: &Report<'_>) -> Result<(), Stop> {
        let ends = self.scanner.position >= self.until;
        if report.go_on() && !ends { Ok(()) } else { Err(Stop) }
    }

    fn items(
        &mut self,
        list: &mut dyn ReadList,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), Stop> {
        let start = self.start;
        self.open(at)?;
        let mut first = true;
        let mut index = 0;
        while self.scanner.more(&mut first, b']')? {
            list.read_item(index, self, &at.item(index), report)?;
            index += 1;
            self.go_on(report)?;
        }
        list.finish(index, at, Some(start), report);
        Ok(())
    }

    /// The text of a value.
    fn raw(&mut self, at: &Path<'_>) -> Result<&'de str, Stop> {
        self.scanner.skip(at.depth())?;
        Ok(self.scanner.slice(self.start, self.scanner.position))
    }
}
