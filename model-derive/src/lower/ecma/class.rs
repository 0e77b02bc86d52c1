//! Character classes. What means something in a class of the `regex` crate and nothing in one of
//! ECMA-262 (a nested `[`, `&&`, `--`, `~~`) is escaped.

use super::escape::Escaped;
use super::{Previous, Translator};

const ANYTHING: &str = r"[\x{0}-\x{10FFFF}]";
const NOTHING: &str = r"[^\x{0}-\x{10FFFF}]";

impl Translator<'_> {
    /// A class, behind its bracket.
    pub(super) fn class(&mut self) -> Result<(), String> {
        let negated = self.eat("^");
        if self.eat("]") {
            self.write(if negated { ANYTHING } else { NOTHING }, Previous::Atom);
            return Ok(());
        }
        self.out.push_str(if negated { "[^" } else { "[" });
        while !self.eat("]") {
            let first = self.member()?;
            if !self.rest.starts_with('-') || self.rest.starts_with("-]") {
                self.add(&first);
                continue;
            }
            self.eat("-");
            let last = self.member()?;
            match (&first, &last) {
                (Escaped::Character(first), Escaped::Character(last)) if first > last => {
                    return Err(format!(
                        "the range `{first}-{last}` is upside down: write `{last}-{first}`"
                    ));
                }
                (Escaped::Character(first), Escaped::Character(last)) => {
                    self.push(*first);
                    self.out.push('-');
                    self.push(*last);
                }
                // A set has no ends, so this is no range.
                _ => {
                    self.without_flag.get_or_insert_with(|| ("-".to_owned(), r"\-".to_owned()));
                    self.add(&first);
                    self.push('-');
                    self.add(&last);
                }
            }
        }
        self.write("]", Previous::Atom);
        Ok(())
    }

    /// A character or a set in a class.
    fn member(&mut self) -> Result<Escaped, String> {
        match self.next() {
            None => Err(r"a `[` is never closed: write `\[` for the character".to_owned()),
            Some('\\') if self.eat("b") => Ok(Escaped::Character('\u{8}')),
            Some('\\') if self.eat("-") => Ok(Escaped::Character('-')),
            Some('\\') => self.escaped(),
            Some(character) => Ok(Escaped::Character(character)),
        }
    }

    fn add(&mut self, member: &Escaped) {
        match member {
            Escaped::Character(character) => self.push(*character),
            Escaped::Set(set) => self.out.push_str(set),
        }
    }
}
