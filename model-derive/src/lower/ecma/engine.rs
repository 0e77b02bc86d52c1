//! What there is to say against a pattern that is translated: asked while compiling, so that nothing is
//! left to go wrong where the pattern is used.

use regex_syntax::Parser;
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind};
use regex_syntax::utf8::Utf8Sequences;

/// What a compiled pattern may take, in bytes.
const LIMIT: usize = 64 << 20;

/// Never less than what one state of the engine's automaton takes, the ranges of a class included.
const STATE: usize = 40;

/// The expression, unless something in it is not known or would grow beyond the limit.
pub(super) fn check(pattern: &str) -> Result<Hir, String> {
    let hir = Parser::new().parse(pattern).map_err(|error| {
        let reason = match &error {
            regex_syntax::Error::Parse(error) => error.kind().to_string(),
            regex_syntax::Error::Translate(error) => error.kind().to_string(),
            _ => "it is not understood".to_owned(),
        };
        format!("the engine refuses this ({reason}): write it in another way")
    })?;
    if size(&hir) > LIMIT {
        return Err("this grows beyond 64 MiB when compiled: repeat less, or limit the length with `max_length`"
            .to_owned());
    }
    Ok(hir)
}

/// A size that the automaton of an expression stays below: a repetition is a copy for each time.
fn size(hir: &Hir) -> usize {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(Class::Bytes(_)) => STATE,
        HirKind::Literal(literal) => literal.0.len().saturating_mul(STATE),
        HirKind::Class(Class::Unicode(class)) => of_class(class),
        HirKind::Capture(capture) => size(&capture.sub),
        HirKind::Repetition(repetition) => {
            let copies = repetition.max.unwrap_or(repetition.min).max(1);
            let one = size(&repetition.sub).saturating_add(2 * STATE);
            one.saturating_mul(usize::try_from(copies).unwrap_or(usize::MAX))
        }
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts
            .iter()
            .fold(STATE, |sum, part| sum.saturating_add(size(part)).saturating_add(STATE)),
    }
}

/// A state for each byte of each way to write a character of the class.
fn of_class(class: &ClassUnicode) -> usize {
    let ranges = class.ranges().iter();
    let sequences = ranges.flat_map(|range| Utf8Sequences::new(range.start(), range.end()));
    sequences.fold(STATE, |sum, sequence| sum.saturating_add(sequence.len() * STATE))
}
