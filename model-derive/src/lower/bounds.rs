//! Date bounds: their anchors and units, and defaults that depend on each other.

use super::{names, ranges, rfc3339};
use crate::diagnostic::Diagnostics;
use crate::keyword;
use crate::model::{Anchor, DateBound, DateRange, DefaultValue, Field, Presence, Unit};
use crate::parse::{self, Bound, End, Offset, Shape};
use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::punctuated::Punctuated;
use syn::{Ident, Token, Type};

/// The fields that an attribute may name.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    fields: &'a Punctuated<syn::Field, Token![,]>,
    /// The names of those that are not on the wire, and that no attribute may name.
    skipped: &'a [String],
    /// The indices of those that modules write, in a form which nobody knows here.
    pub(super) by_module: &'a [usize],
    /// The field whose attribute it is; none for the struct's.
    pub(super) own: Option<usize>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(fields: &'a Punctuated<syn::Field, Token![,]>) -> Self {
        Scope { fields, skipped: &[], by_module: &[], own: None }
    }

    /// The same, beside fields that are not on the wire.
    pub(super) fn beside(self, skipped: &'a [String]) -> Self {
        Scope { skipped, ..self }
    }

    /// The same, some of them written by modules.
    pub(super) fn with_modules(self, by_module: &'a [usize]) -> Self {
        Scope { by_module, ..self }
    }

    /// The same, seen from one field.
    pub(super) fn at(self, index: usize) -> Self {
        Scope { own: Some(index), ..self }
    }

    /// The field of this name, by its index.
    pub(super) fn field(self, diagnostics: &mut Diagnostics, name: &Ident) -> Option<usize> {
        let found = self.find(name).map(|(index, _)| index);
        if found.is_none() {
            let names = self.names();
            let message = match nearest(name, &names) {
                _ if self.is_skipped(name) => not_on_the_wire(name),
                Some(near) => format!("no field `{name}`: did you mean `{near}`?"),
                None => format!("no field `{name}`: name a field of this struct"),
            };
            diagnostics.error(name.span(), message);
        }
        found
    }

    /// The bound, its names resolved.
    pub(super) fn bound(self, diagnostics: &mut Diagnostics, bound: Bound) -> Option<DateBound> {
        let Bound { anchor, offsets } = bound;
        let span = match &anchor {
            parse::Anchor::Name(name) => name.span(),
            parse::Anchor::Text(text) => text.span(),
        };
        let anchor = self.anchor(diagnostics, &anchor);
        let offsets: Vec<_> = offsets.iter().map(|written| offset(diagnostics, written)).collect();
        Some(DateBound {
            anchor: anchor?,
            offsets: offsets.into_iter().collect::<Option<_>>()?,
            span,
        })
    }

    /// The range, from its ends in any order.
    pub(super) fn range(self, diagnostics: &mut Diagnostics, ends: Vec<End>) -> Option<DateRange> {
        let mut range =
            DateRange { min: None, min_exclusive: false, max: None, max_exclusive: false };
        let mut complete = true;
        let mut given = [false; 2];
        let last = ends.last().map(|end| end.span);
        for end in ends {
            let twice = std::mem::replace(&mut given[usize::from(end.upper)], true);
            if twice {
                let names = if end.upper { "`max` or `before`" } else { "`min` or `after`" };
                diagnostics.error(end.span, format!("this end is given twice: keep one {names}"));
            }
            let bound = self.bound(diagnostics, end.bound);
            complete &= bound.is_some() && !twice;
            let (place, exclusive) = if end.upper {
                (&mut range.max, &mut range.max_exclusive)
            } else {
                (&mut range.min, &mut range.min_exclusive)
            };
            *place = bound;
            *exclusive = end.exclusive;
        }
        let empty = complete && ranges::is_empty(&range);
        if let Some(last) = last.filter(|_| empty) {
            diagnostics.error(
                last,
                "no date meets both ends of this range: move one of them, or exchange the two",
            );
        }
        (complete && !empty).then_some(range)
    }

    fn anchor(self, diagnostics: &mut Diagnostics, anchor: &parse::Anchor) -> Option<Anchor> {
        let name = match anchor {
            parse::Anchor::Name(name) => name,
            parse::Anchor::Text(text) => {
                let instant = rfc3339::parse(&text.value());
                if instant.is_none() {
                    diagnostics.error(
                        text.span(),
                        "this is no RFC 3339 date-time: write one like `\"2020-01-01T00:00:00Z\"`",
                    );
                }
                return instant.map(|(seconds, nanos)| Anchor::Instant(seconds, nanos));
            }
        };
        // A field of that name is reached as `r#now`.
        if name == "now" {
            return Some(Anchor::Now);
        }
        if name == "today" {
            return Some(Anchor::Today);
        }
        let Some((index, ty)) = self.find(name) else {
            let mut names = self.names();
            names.extend(["now".to_owned(), "today".to_owned()]);
            let message = match nearest(name, &names) {
                _ if self.is_skipped(name) => not_on_the_wire(name),
                Some(near) => format!("no field `{name}`: did you mean `{near}`?"),
                None if self.is_nameless() => format!(
                    "no field `{name}`: the bound of a newtype starts at `now`, `today` or an RFC 3339 string literal"
                ),
                None => format!(
                    "no field `{name}`: a date bound starts at `now`, `today`, a field or an RFC 3339 string literal"
                ),
            };
            diagnostics.error(name.span(), message);
            return None;
        };
        if self.own == Some(index) {
            diagnostics.error(
                name.span(),
                format!(
                    "`{name}` cannot be bounded by itself: use `now`, `today` or another field"
                ),
            );
            return None;
        }
        let shape = Shape::of(ty);
        if !matches!(shape, Shape::Date(_) | Shape::Unknown) {
            let words = shape.words();
            let message = format!("`{name}` is {words}: a date bound starts at a date");
            diagnostics.error(name.span(), message);
            return None;
        }
        Some(Anchor::Field(index))
    }

    pub(super) fn find(self, name: &Ident) -> Option<(usize, &'a Type)> {
        let name = name.unraw();
        let mut fields = self.fields.iter().enumerate();
        fields.find_map(|(index, field)| {
            let ident = field.ident.as_ref()?;
            (ident.unraw() == name).then_some((index, &field.ty))
        })
    }

    /// Whether there is no field to name: in a newtype.
    fn is_nameless(self) -> bool {
        self.fields.iter().all(|field| field.ident.is_none())
    }

    fn is_skipped(self, name: &Ident) -> bool {
        self.skipped.contains(&names::plain(name))
    }

    /// The other fields.
    fn names(self) -> Vec<String> {
        let fields = self.fields.iter().enumerate();
        fields
            .filter(|(index, _)| self.own != Some(*index))
            .filter_map(|(_, field)| field.ident.as_ref().map(names::plain))
            .collect()
    }
}

fn not_on_the_wire(name: &Ident) -> String {
    format!("`{name}` is skipped, so it is not on the wire: name another field")
}

fn nearest<'a>(name: &Ident, names: &'a [String]) -> Option<&'a str> {
    keyword::nearest(&names::plain(name), names.iter().map(String::as_str))
}

fn offset(diagnostics: &mut Diagnostics, offset: &Offset) -> Option<(i64, Unit)> {
    let amount = offset.amount.base10_parse::<i64>();
    if amount.is_err() {
        diagnostics.error(offset.amount.span(), "the offset is too large: use a larger unit");
    }
    let word = offset.unit.to_string();
    let unit = unit(&word);
    if unit.is_none() {
        let message = match keyword::nearest(&word, parse::UNITS) {
            Some(near) => format!("unknown unit `{word}`: did you mean `{near}`?"),
            None => format!("unknown unit `{word}`: use one of {}", keyword::list(parse::UNITS)),
        };
        diagnostics.error(offset.unit.span(), message);
    }
    let amount = amount.ok()?;
    Some((if offset.negative { -amount } else { amount }, unit?))
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "millisecond" | "milliseconds" => Unit::Milliseconds,
        "second" | "seconds" => Unit::Seconds,
        "minute" | "minutes" => Unit::Minutes,
        "hour" | "hours" => Unit::Hours,
        "day" | "days" => Unit::Days,
        "week" | "weeks" => Unit::Weeks,
        "month" | "months" => Unit::Months,
        "year" | "years" => Unit::Years,
        _ => return None,
    })
}

/// Judges what the defaults of dates start at.
pub(super) fn check_defaults(diagnostics: &mut Diagnostics, fields: &[Field]) {
    if !check_cycles(diagnostics, fields) {
        check_anchors(diagnostics, fields);
    }
}

/// Notes every circle of defaults, once, at its first field: none of them could be filled in.
/// Whether there is one.
fn check_cycles(diagnostics: &mut Diagnostics, fields: &[Field]) -> bool {
    let mut found = false;
    let mut judged = vec![false; fields.len()];
    for start in 0..fields.len() {
        let mut path = Vec::new();
        let mut at = start;
        while let Some((next, span)) = next_default(fields, at) {
            if let Some(first) = path.iter().position(|(index, _)| *index == at) {
                report_cycle(diagnostics, fields, &path[first..]);
                found = true;
                break;
            }
            if std::mem::replace(&mut judged[at], true) {
                break;
            }
            path.push((at, span));
            at = next;
        }
    }
    found
}

/// A default is filled in once, in the order of declaration: what it starts at must be there by then.
fn check_anchors(diagnostics: &mut Diagnostics, fields: &[Field]) {
    for (index, field) in fields.iter().enumerate() {
        let Some((anchor, span)) = next_default(fields, index) else { continue };
        let Some(start) = fields.get(anchor) else { continue };
        let name = names::plain(&start.ident);
        if start.optional {
            let message = format!(
                "`{name}` may be absent: let the default start at `now`, `today`, a date or a field that is always there"
            );
            diagnostics.error(span, message);
        } else if anchor > index && is_filled(field) && is_filled(start) {
            let message = format!("`{name}` is filled in after this field: declare it before");
            diagnostics.error(span, message);
        }
    }
}

fn is_filled(field: &Field) -> bool {
    matches!(field.presence, Presence::Default(_))
}

/// The field that a field's default starts at, and where it says so.
fn next_default(fields: &[Field], index: usize) -> Option<(usize, Span)> {
    let (Presence::Default(default) | Presence::Optional(Some(default))) =
        &fields.get(index)?.presence
    else {
        return None;
    };
    match default {
        DefaultValue::Bound(bound) => match bound.anchor {
            Anchor::Field(next) => Some((next, bound.span)),
            _ => None,
        },
        _ => None,
    }
}

fn report_cycle(diagnostics: &mut Diagnostics, fields: &[Field], path: &[(usize, Span)]) {
    let names = path.iter().map(|(index, _)| names::plain(&fields[*index].ident));
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if let Some((_, span)) = path.first() {
        diagnostics.error(
            *span,
            format!(
                "the defaults of {} depend on each other: let one start at `now`, `today` or a \
                 date",
                names.join(" and ")
            ),
        );
    }
}
