use std::fmt::{self, Write};

/// Text from outside, on one line and without a character that could steer a terminal.
pub(super) struct Harmless<'a>(pub(super) &'a str);

impl fmt::Display for Harmless<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| f.write_char(harmless(c)))
    }
}

/// The character itself, or a visible one in its place.
///
/// Besides the control characters, those go that break a line or change the direction of writing:
/// with them, text can look like another text.
pub(super) fn harmless(c: char) -> char {
    match c {
        '\0'..='\x1f' => {
            char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_a_terminal() {
        for c in '\0'..='\u{ffff}' {
            let shown = harmless(c);
            assert!(!shown.is_control(), "{c:?}");
            assert_eq!(harmless(shown), shown);
        }
        assert_eq!(Harmless("a\u{1b}b\u{202e}ü\u{7f}").to_string(), "a␛b\u{fffd}ü␡");
    }
}
