//! What stands behind a backslash.

use super::{Previous, Translator, property};

/// What an escape stands for.
pub(super) enum Escaped {
    Character(char),
    /// A set, as a class of its own.
    Set(String),
}

const DIGIT: &str = "0-9";
const WORD: &str = "0-9A-Z_a-z";
/// `WhiteSpace` and `LineTerminator`.
const SPACE: &str =
    r"\t-\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}";

/// What may be escaped to stand for itself.
const SYNTAX: &str = r"^$\.*+?()[]{}|/";

impl Translator<'_> {
    /// An escape outside of a class.
    pub(super) fn escape(&mut self) -> Result<(), String> {
        if self.eat("b") {
            self.write(r"(?-u:\b)", Previous::Assertion);
            return Ok(());
        }
        if self.eat("B") {
            self.write(r"(?-u:\B)", Previous::Assertion);
            return Ok(());
        }
        match self.escaped()? {
            Escaped::Character(character) => self.character(character),
            Escaped::Set(set) => self.write(&set, Previous::Atom),
        }
        Ok(())
    }

    /// An escape that stands for a character or for a set, behind its backslash.
    pub(super) fn escaped(&mut self) -> Result<Escaped, String> {
        let Some(letter) = self.next() else {
            return Err(r"this ends in a backslash: write `\\` for the character".to_owned());
        };
        let character = match letter {
            'd' => return Ok(set(DIGIT, false)),
            'D' => return Ok(set(DIGIT, true)),
            'w' => return Ok(set(WORD, false)),
            'W' => return Ok(set(WORD, true)),
            's' => return Ok(set(SPACE, false)),
            'S' => return Ok(set(SPACE, true)),
            'p' | 'P' => {
                let Some((name, rest)) =
                    self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}'))
                else {
                    return Err(format!(r"`\{letter}` needs a property: write `\{letter}{{L}}`"));
                };
                self.rest = rest;
                self.with_flag.get_or_insert_with(|| format!(r"\{letter}{{{name}}}"));
                return property::translate(letter, name).map(Escaped::Set);
            }
            't' => '\t',
            'n' => '\n',
            'v' => '\u{B}',
            'f' => '\u{C}',
            'r' => '\r',
            '0' if !self.rest.starts_with(|next: char| next.is_ascii_digit()) => '\0',
            '1'..='9' | 'k' => {
                return Err(format!(
                    r"the backreference `\{letter}` takes more than linear time: leave it out, and say it with `check`"
                ));
            }
            'c' => self.control()?,
            'x' => match self.hex(2) {
                Some(code) => char_of(code)?,
                None => return Err(r"`\x` needs two hex digits, as in `\x0A`".to_owned()),
            },
            'u' => self.code_point()?,
            other if other.is_alphanumeric() => return Err(unknown(other)),
            other => {
                if !SYNTAX.contains(other) {
                    let instead = || (format!(r"\{other}"), other.to_string());
                    self.without_flag.get_or_insert_with(instead);
                }
                other
            }
        };
        Ok(Escaped::Character(character))
    }

    /// `\cJ`.
    fn control(&mut self) -> Result<char, String> {
        match self.next() {
            Some(letter) if letter.is_ascii_alphabetic() => Ok(char::from(letter as u8 % 32)),
            _ => Err(r"`\c` needs a letter, as in `\cJ`".to_owned()),
        }
    }

    /// `\u{1F600}`, `\u00E9`, or the two halves of a surrogate pair.
    fn code_point(&mut self) -> Result<char, String> {
        const USAGE: &str =
            r"`\u` needs four hex digits, as in `\u00E9`, or braces, as in `\u{1F600}`";
        if self.eat("{") {
            let Some((digits, rest)) = self.rest.split_once('}') else {
                return Err(USAGE.to_owned());
            };
            self.rest = rest;
            self.with_flag.get_or_insert_with(|| format!(r"\u{{{digits}}}"));
            let code = digits.trim_start_matches('0');
            let hex = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            return match u32::from_str_radix(if code.is_empty() { "0" } else { code }, 16) {
                Ok(code) if hex => char_of(code),
                _ if hex => Err(format!(r"`\u{{{digits}}}` is beyond Unicode")),
                _ => Err(USAGE.to_owned()),
            };
        }
        let first = self.hex(4).ok_or(USAGE)?;
        if !(0xD800..0xDC00).contains(&first) {
            return char_of(first);
        }
        let behind = self.rest;
        let second = if self.eat(r"\u") { self.hex(4) } else { None };
        let Some(second) = second.filter(|second| (0xDC00..0xE000).contains(second)) else {
            self.rest = behind;
            return char_of(first);
        };
        char_of(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    /// So many hex digits.
    fn hex(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        self.rest = rest;
        u32::from_str_radix(digits, 16).ok()
    }
}

fn set(ranges: &str, negated: bool) -> Escaped {
    let negation = if negated { "^" } else { "" };
    Escaped::Set(format!("[{negation}{ranges}]"))
}

fn char_of(code: u32) -> Result<char, String> {
    char::from_u32(code).ok_or_else(|| match code {
        0xD800..0xE000 => format!(
            r"`\u{code:X}` is half a character, which no text holds: write the whole, as in `\u{{1F600}}`"
        ),
        _ => format!(r"`\u{{{code:X}}}` is beyond Unicode"),
    })
}

fn unknown(letter: char) -> String {
    let instead = match letter {
        'A' => "write `^`".to_owned(),
        'z' | 'Z' => "write `$`".to_owned(),
        'h' => r"write `[ \t]`".to_owned(),
        'R' => r"write `(?:\r\n|\n)`".to_owned(),
        'a' => r"write `\x07`".to_owned(),
        'e' => r"write `\x1B`".to_owned(),
        '0' => r"write `\x` and two hex digits".to_owned(),
        _ => format!("write `{letter}` for the character"),
    };
    format!(r"`\{letter}` means nothing in ECMA-262: {instead}")
}
