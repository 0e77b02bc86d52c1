//! What the tags of a union mean, and how its content is read: the same for every format.

mod attempts;

pub(super) use self::attempts::{attempt_all, known, supply};
use super::object::read_field;
use crate::description::{Holds, Model, Union, Values};
use crate::value::{Choice, Got, Read, Record, Source, Stop, Want, read_object};
use crate::violation::{Path, Report, Violation};

/// Says that the tag is missing; `offset` is where its object begins.
#[cold]
pub(super) fn missing_tag(
    union: &Union,
    at: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let Some(tag) = union.tag() else {
        let message = "must have one key, the name of a variant";
        return report.untold(at, at, offset, |at| Violation::new(at, "required", message));
    };
    report.untold(at, &at.key(tag), offset, |at| Violation::new(at, "required", "is required"));
}

/// Says that no variant has this name; `tag` is what says it.
#[cold]
pub(super) fn unknown_tag(
    union: &Union,
    name: &str,
    at: &Path<'_>,
    tag: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    // Of a secret, not even what it nearly is.
    let found = Some(name).filter(|_| !at.is_secret());
    report.untold(at, tag, offset, |pointer| {
        Violation::unlisted(pointer, "tag", Values::Text(union.names), found)
    });
}

/// Says that an object has a second key, where its first is the name of a variant, known or not.
#[cold]
pub(super) fn second_name(
    union: &'static Union,
    first: &str,
    key: &str,
    offset: Option<usize>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) {
    let variant = union.named(first);
    if key == first || (variant.is_some() && union.named(key) == variant) {
        let first = variant.map_or_else(|| at.key(first), |variant| at.variant(union, variant));
        report.repeated(at, &first, offset);
    } else {
        report.unknown(at, key, offset, &|_| ());
    }
}

/// Says that a tag is of another kind than text.
#[cold]
pub(super) fn wrong_tag(
    found: &Got<'_>,
    at: &Path<'_>,
    tag: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let message = match found {
        Got::Null => "must not be null".into(),
        found => format!("must be a string, not {}", found.words()),
    };
    report.untold(at, tag, offset, |at| Violation::new(at, "type", message));
}

/// Says that the content of a variant is missing, where it has to be there.
pub(super) fn missing_content(
    union: &'static Union,
    choice: &mut dyn Choice,
    at: &Path<'_>,
    offset: Option<usize>,
    report: &mut Report<'_>,
) {
    let variant = choice.variant();
    let missing = match union.variants.get(variant).map(|variant| variant.holds) {
        Some(Holds::Fields(_)) => true,
        // Of a foreign value only the description tells.
        Some(Holds::Value(holder)) => {
            !holder.field(0).is_option() && !choice.record_mut().place(0).is_option()
        }
        Some(Holds::Nothing | Holds::Other) | None => false,
    };
    if missing && union.has_content() {
        report.missing(&at.variant(union, variant), offset);
    }
}

/// Reads what the current variant holds; `at` is the path of the content.
pub(super) fn read_content(
    union: &'static Union,
    choice: &mut dyn Choice,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let Some(variant) = union.variants.get(choice.variant()) else { return Err(Stop) };
    match variant.holds {
        // Any kind but the one that is there is told by what it is.
        Holds::Nothing => {
            let mark = from.mark();
            match from.next(Want::Null, at, report) {
                Ok(Got::Null) => {}
                Ok(got) => {
                    // It may be what another variant holds.
                    from.conceal(mark, true);
                    let message = format!("must be null, not {}", got.words());
                    report.wrong(at, from.offset(), "type", message);
                }
                Err(Stop) => {
                    from.conceal(mark, false);
                    return Err(Stop);
                }
            }
        }
        Holds::Fields(model) => {
            match from.next(Want::Object(model, choice.record_mut()), at, report)? {
                Got::Done | Got::Wrong => {}
                Got::Null => report.wrong(at, from.offset(), "type", "must not be null"),
                got => {
                    got.refuse("an object", from, at, report);
                }
            }
        }
        Holds::Value(_) => {
            return read_held(choice.record_mut(), from, &at.inlined(variant.model(), 0), report);
        }
        Holds::Other => {
            let at = &at.inlined(variant.model(), 0);
            return read_held(choice.record_mut(), &mut Distinct(from), at, report);
        }
    }
    Ok(())
}

/// A source of what no variant is. A key that it has twice might tell a variant the second time: what
/// is written of it would be read as another value.
struct Distinct<'s, 'de>(&'s mut dyn Source<'de>);

impl<'de> Source<'de> for Distinct<'_, 'de> {
    fn null(&mut self, at: &Path<'_>) -> Result<bool, Stop> {
        self.0.null(at)
    }

    fn next(
        &mut self,
        want: Want<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Got<'de>, Stop> {
        #[cfg(feature = "json")]
        let want = if let Want::Json = want { Want::Distinct } else { want };
        self.0.next(want, at, report)
    }

    fn string(
        &mut self,
        place: &mut String,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        self.0.string(place, at, report)
    }

    fn object(
        &mut self,
        model: &'static Model,
        record: &mut dyn Record,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        read_object(model, record, self, at, report)
    }

    fn offset(&self) -> Option<usize> {
        self.0.offset()
    }

    fn mark(&mut self) -> usize {
        self.0.mark()
    }

    fn conceal(&mut self, mark: usize, ends: bool) {
        self.0.conceal(mark, ends);
    }
}

/// Reads the one value that a variant holds, and hides it where it was declared a secret.
pub(super) fn read_held(
    record: &mut dyn Record,
    from: &mut dyn Source<'_>,
    at: &Path<'_>,
    report: &mut Report<'_>,
) -> Result<(), Stop> {
    let secret = at.begins_secret().then(|| from.mark());
    let read = read_field(record, 0, from, at, report);
    if let Some(start) = secret {
        from.conceal(start, read.is_ok());
    }
    read
}
