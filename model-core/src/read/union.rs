//! What the tags of a union mean, and how its content is read: the same for every format.

use std::fmt::Write as _;

use super::object::read_field;
use crate::description::{Field, Holds, Union, Values};
use crate::value::{Choice, Got, Source, Stop, Want};
use crate::violation::{Path, Report, Violation};

/// The most that is said of one variant that does not fit.
const MAX_REASONS: usize = 3;

/// How many bytes may be read for each byte of the input before trying variants ends.
pub(super) const FUEL: u64 = 256;

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
            !holder.fields.first().is_some_and(Field::is_option)
                && !choice.record_mut().place(0).is_option()
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
        Holds::Nothing => match from.next(Want::Bool, at, report)? {
            Got::Null => {}
            got => {
                let message = format!("must be null, not {}", got.words());
                report.wrong(at, from.offset(), "type", message);
            }
        },
        Holds::Fields(model) => {
            match from.next(Want::Object(model, choice.record_mut()), at, report)? {
                Got::Done | Got::Wrong => {}
                Got::Null => report.wrong(at, from.offset(), "type", "must not be null"),
                got => {
                    got.refuse("an object", from, at, report);
                }
            }
        }
        Holds::Value(_) | Holds::Other => {
            let at = &at.inlined(variant.model(), 0);
            let secret = at.begins_secret().then(|| from.mark());
            let read = read_field(choice.record_mut(), 0, from, at, report);
            if let Some(start) = secret {
                from.conceal(start, read.is_ok());
            }
            read?;
        }
    }
    Ok(())
}

/// The variants that did not fit, and why.
#[derive(Default)]
pub(super) struct Misfits {
    list: Vec<(usize, usize, String)>,
}

impl Misfits {
    /// Takes down why a variant did not fit.
    pub(super) fn add(&mut self, name: Option<&&str>, at: &Path<'_>, attempt: &Report<'_>) {
        // What takes everything has no name.
        let name = name.copied().unwrap_or("other");
        let start = at.pointer().len();
        let place = at.steps();
        let mut reasons = format!("`{name}`");
        let mut count = 0;
        let mut whole = false;
        for (violation, at) in attempt.found() {
            whole |= *at == *place;
            count += 1;
            if count <= MAX_REASONS {
                let separator = if count == 1 { " (" } else { "; " };
                let pointer = violation.pointer().get(start..).unwrap_or_default();
                let space = if pointer.is_empty() { "" } else { " " };
                // Writing to a string cannot fail.
                let _ = write!(reasons, "{separator}{pointer}{space}{}", violation.message());
            }
        }
        if count > MAX_REASONS {
            let _ = write!(reasons, "; and {} more", count - MAX_REASONS);
        }
        reasons.push(')');
        // A value of another kind is farther away than any mistake inside.
        let distance = if whole { usize::MAX } else { count };
        self.list.push((distance, self.list.len(), reasons));
    }

    /// Says that nothing fits, and why: what is nearest first.
    #[cold]
    pub(super) fn tell(mut self, at: &Path<'_>, offset: Option<usize>, report: &mut Report<'_>) {
        self.list.sort();
        let reasons: Vec<String> = self.list.into_iter().map(|(_, _, reasons)| reasons).collect();
        report.wrong(at, offset, "type", format!("fits no variant: {}", reasons.join(", ")));
    }
}
