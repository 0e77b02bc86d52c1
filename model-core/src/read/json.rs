//! The source over JSON text.

use super::object::{Key, Object};
use super::scan::Scanner;
use super::watch::Watch;
use super::{MAX_DEPTH, TOO_DEEP};
use crate::context::Context;
use crate::value::{ApiValue, Got, List, Map, Source, Stop, Want, read_required};
use crate::violation::{Path, Report, Violations};

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
    let mut report = Report::new(context);
    if read(place, text, json, None, &mut report) && !report.is_full() {
        place.check(&Path::ROOT, &mut report);
    }
    if report.is_empty() { Ok(()) } else { Err(locate(place, text, json, report)) }
}

/// Reads all of a text. Whether that could be done to the end.
fn read(
    place: &mut dyn ApiValue,
    text: &str,
    json: &[u8],
    watch: Option<&mut Watch>,
    report: &mut Report<'_>,
) -> bool {
    let mut source = JsonSource { scanner: Scanner::new(text), start: 0, watch };
    let read = read_required(place, &mut source, &Path::ROOT, report);
    let read = read.and_then(|()| source.scanner.end());
    match (read, source.scanner.error) {
        (Ok(()), _) if text.len() == json.len() => return true,
        (Ok(()), _) => report.syntax(Some(text.len()), "is not UTF-8"),
        (Err(Stop), Some((at, _))) if at == text.len() && text.len() < json.len() => {
            report.syntax(Some(at), "is not UTF-8");
        }
        (Err(Stop), Some((at, message))) => report.syntax(Some(at), message),
        (Err(Stop), None) => {}
    }
    false
}

/// What of the input is text.
fn valid_prefix(json: &[u8]) -> &str {
    match std::str::from_utf8(json) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&json[..error.valid_up_to()]).unwrap_or_default(),
    }
}

/// Finds the positions of what is wrong in a second walk over the text.
#[cold]
fn locate(place: &mut dyn ApiValue, text: &str, json: &[u8], report: Report<'_>) -> Violations {
    let mut watch = Watch::new(report.targets());
    read(place, text, json, Some(&mut watch), &mut Report::silent(report.context()));
    let secrets = watch.secrets();
    report
        .located(json, |target| watch.offset(target), secrets)
        // The report was not empty; there is no text that says otherwise.
        .unwrap_or_else(|| crate::Violation::new("", "syntax", "is not JSON").into())
}

struct JsonSource<'de, 'w> {
    scanner: Scanner<'de>,
    /// Where the last value began.
    start: usize,
    /// Set in the second walk.
    watch: Option<&'w mut Watch>,
}

impl<'de> Source<'de> for JsonSource<'de, '_> {
    #[inline]
    fn null(&mut self, at: &Path<'_>) -> Result<bool, Stop> {
        if self.scanner.peek() != b'n' {
            return Ok(false);
        }
        self.begin(at);
        self.scanner.literal("null").map(|()| true)
    }

    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let byte = self.scanner.peek();
        self.begin(at);
        match (byte, want) {
            (_, Want::Json) => self.json(at),
            (b'"', _) => self.scanner.string().map(Got::Text),
            (b'-' | b'0'..=b'9', _) => self.scanner.number(),
            (b'{', Want::Object(model, record)) => {
                self.object(Object::new(model, record), at, report)
            }
            (b'{', Want::Map(map)) => self.map(map, at, report),
            (b'[', Want::List(list)) => self.list(list, at, report),
            (_, want) => self.pass_over(&want, at),
        }
    }

    fn offset(&self) -> Option<usize> {
        Some(self.start)
    }
}

impl<'de> JsonSource<'de, '_> {
    /// A value begins here.
    #[inline]
    fn begin(&mut self, at: &Path<'_>) {
        self.start = self.scanner.position;
        if let Some(watch) = &mut self.watch {
            watch.value(at, self.start);
        }
    }

    /// Passes over a value that is not what was wanted. Nobody knows which of it are the secrets of
    /// the container that was.
    fn pass_over(&mut self, want: &Want<'_>, at: &Path<'_>) -> Result<Got<'de>, Stop> {
        let got = self.scanner.skip(at.depth());
        let container = matches!(want, Want::Object(..) | Want::List(_) | Want::Map(_));
        if let (Some(watch), true) = (&mut self.watch, container) {
            if !matches!(got, Ok(Got::Bool(_) | Got::Null)) {
                let end = if got.is_ok() { self.scanner.position } else { usize::MAX };
                watch.mask(self.start..end);
            }
        }
        got
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
    fn go_on(report: &Report<'_>) -> Result<(), Stop> {
        if report.is_full() { Err(Stop) } else { Ok(()) }
    }

    fn object(
        &mut self,
        mut object: Object<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        let start = self.start;
        self.open(at)?;
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            match object.find(&key) {
                Key::Field(index) => {
                    self.watched(&at.field(object.model(), index), key_start, |source| {
                        object.read(index, source, at, report)
                    })?;
                }
                Key::Repeated(index) => {
                    report.repeated(&at.field(object.model(), index), Some(key_start));
                    if self.watch.is_some() {
                        // For its secrets: what is in the place is thrown away.
                        self.watched(&at.field(object.model(), index), key_start, |source| {
                            object.read(index, source, at, report)
                        })?;
                    } else {
                        self.scanner.skip(at.depth() + 1)?;
                    }
                }
                Key::Unknown => {
                    let model = object.model();
                    if model.denies_unknown_fields() {
                        report.unknown(at, &key, Some(key_start), model.names);
                    }
                    self.scanner.skip(at.depth() + 1)?;
                }
            }
            Self::go_on(report)?;
        }
        object.finish(at, Some(start), report);
        Ok(Got::Done)
    }

    fn map(
        &mut self,
        map: &mut dyn Map,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        self.open(at)?;
        let mut first = true;
        while self.scanner.more(&mut first, b'}')? {
            let key_start = self.scanner.position;
            let key = self.scanner.key()?;
            let at = &at.key(&key);
            let fresh =
                self.watched(at, key_start, |source| map.read_entry(&key, source, at, report))?;
            if !fresh {
                report.repeated(at, Some(key_start));
            }
            Self::go_on(report)?;
        }
        Ok(Got::Done)
    }

    fn list(
        &mut self,
        list: &mut dyn List,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        self.open(at)?;
        let mut first = true;
        let mut index = 0;
        while self.scanner.more(&mut first, b']')? {
            list.read_item(self, &at.item(index), report)?;
            index += 1;
            Self::go_on(report)?;
        }
        Ok(Got::Done)
    }

    /// A value of any kind, built by `serde_json`.
    fn json(&mut self, at: &Path<'_>) -> Result<Got<'de>, Stop> {
        self.scanner.skip(at.depth())?;
        let text = self.scanner.slice(self.start, self.scanner.position);
        Ok(serde_json::from_str(text).map_or(Got::Huge, Got::Json))
    }

    /// Reads the value of a key; in the second walk its places are kept.
    #[inline]
    fn watched<T>(
        &mut self,
        at: &Path<'_>,
        key_start: usize,
        read: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        if self.watch.is_none() {
            return read(self);
        }
        if let Some(watch) = &mut self.watch {
            watch.key(at, key_start);
        }
        self.scanner.peek();
        let start = self.scanner.position;
        let read = read(self);
        self.keep_secret(at, start, read.is_ok());
        read
    }

    /// In the second walk, remembers that what was read since must not be shown; where reading
    /// stopped inside it, nobody knows where it ends.
    #[cold]
    fn keep_secret(&mut self, at: &Path<'_>, start: usize, ends: bool) {
        let end = if ends { self.scanner.position } else { usize::MAX };
        if let Some(watch) = &mut self.watch {
            watch.secret(at, start..end);
        }
    }
}
