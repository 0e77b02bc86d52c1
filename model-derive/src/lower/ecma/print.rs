//! A pattern as the engine of `model-core` reads it, which knows neither properties of Unicode nor
//! classes inside of classes: here every class is written as its ranges.

use std::fmt::{self, Write as _};

use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look, Repetition};
use regex_syntax::is_meta_character;

/// Writes an expression.
pub(super) fn print(hir: &Hir) -> String {
    let mut out = String::new();
    write(hir, &mut out);
    out
}

fn write(hir: &Hir, out: &mut String) {
    match hir.kind() {
        HirKind::Empty => out.push_str("(?:)"),
        HirKind::Literal(literal) => {
            String::from_utf8_lossy(&literal.0).chars().for_each(|char| push(char, out));
        }
        HirKind::Class(Class::Unicode(class)) => write_class(class, out),
        // Nothing is matched by bytes but what is ASCII alone.
        HirKind::Class(Class::Bytes(class)) => match class.to_unicode_class() {
            Some(class) => write_class(&class, out),
            None => out.push_str(NOTHING),
        },
        HirKind::Look(Look::Start) => out.push('^'),
        HirKind::Look(Look::End) => out.push('$'),
        HirKind::Look(Look::WordAscii) => out.push_str(r"\b"),
        HirKind::Look(Look::WordAsciiNegate) => out.push_str(r"\B"),
        // The translation has no others.
        HirKind::Look(_) => out.push_str(NOTHING),
        HirKind::Repetition(repetition) => write_repetition(repetition, out),
        HirKind::Capture(capture) => write(&capture.sub, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| match part.kind() {
            HirKind::Alternation(_) => write_group(part, out),
            _ => write(part, out),
        }),
        HirKind::Alternation(parts) => {
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    out.push('|');
                }
                write(part, out);
            }
        }
    }
}

fn write_group(hir: &Hir, out: &mut String) {
    out.push_str("(?:");
    write(hir, out);
    out.push(')');
}

/// Whether there is a match is asked, and not which: so it makes no difference which is looked for first.
fn write_repetition(repetition: &Repetition, out: &mut String) {
    match repetition.sub.kind() {
        HirKind::Class(_) => write(&repetition.sub, out),
        HirKind::Literal(literal) if literal.0.len() == 1 => write(&repetition.sub, out),
        _ => write_group(&repetition.sub, out),
    }
    match (repetition.min, repetition.max) {
        (0, None) => out.push('*'),
        (1, None) => out.push('+'),
        (0, Some(1)) => out.push('?'),
        (least, None) => append(out, format_args!("{{{least},}}")),
        (least, Some(most)) if least == most => append(out, format_args!("{{{least}}}")),
        (least, Some(most)) => append(out, format_args!("{{{least},{most}}}")),
    }
}

/// A class without a character.
const NOTHING: &str = r"[^\x{0}-\x{10FFFF}]";

fn write_class(class: &ClassUnicode, out: &mut String) {
    let Some(last) = class.ranges().last() else { return out.push_str(NOTHING) };
    // What goes up to the last character is said by what it leaves out.
    let mut others = class.clone();
    others.negate();
    let negated = last.end() == char::MAX && !others.ranges().is_empty();
    out.push_str(if negated { "[^" } else { "[" });
    for range in if negated { others.ranges() } else { class.ranges() } {
        push(range.start(), out);
        if range.end() > range.start() {
            out.push('-');
            push(range.end(), out);
        }
    }
    out.push(']');
}

/// A character, by its number where it cannot be seen.
fn push(char: char, out: &mut String) {
    if is_meta_character(char) {
        out.push('\\');
    }
    if char == ' ' || char.is_ascii_graphic() || char.is_alphanumeric() {
        out.push(char);
    } else {
        append(out, format_args!(r"\x{{{:X}}}", u32::from(char)));
    }
}

/// A string takes everything.
fn append(out: &mut String, text: fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}
