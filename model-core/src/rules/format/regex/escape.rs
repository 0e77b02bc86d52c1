//! What stands behind a backslash.

use super::{Member, Reader};

impl Reader<'_> {
    /// What an escape stands for; nothing where there is a mistake.
    pub(super) fn escape(&mut self) -> Option<Member> {
        let code = match self.next()? {
            'd' | 'D' | 'w' | 'W' | 's' | 'S' => return Some(Member::Set),
            'p' | 'P' => return self.property().then_some(Member::Set),
            't' => 9,
            'n' => 10,
            'v' => 11,
            'f' => 12,
            'r' => 13,
            '0' if !self.rest.starts_with(|next: char| next.is_ascii_digit()) => 0,
            'c' => u32::from(self.next().filter(char::is_ascii_alphabetic)?) % 32,
            'x' => self.hex(2)?,
            'u' if self.eat("{") => {
                let (digits, rest) = self.rest.split_once('}')?;
                self.rest = rest;
                let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
                let code = format!("0{}", digits.trim_start_matches('0'));
                let code = u32::from_str_radix(&code, 16).ok()?;
                (all && !digits.is_empty() && code <= 0x10_FFFF).then_some(code)?
            }
            'u' => self.unit()?,
            other if other.is_alphanumeric() => return None,
            other => other.into(),
        };
        Some(Member::Character(code))
    }

    /// `\u00E9`, or the two halves of a surrogate pair.
    fn unit(&mut self) -> Option<u32> {
        let first = self.hex(4)?;
        if !(0xD800..0xDC00).contains(&first) {
            return Some(first);
        }
        let behind = self.rest;
        let second = if self.eat(r"\u") { self.hex(4) } else { None };
        let Some(second) = second.filter(|second| (0xDC00..0xE000).contains(second)) else {
            self.rest = behind;
            return Some(first);
        };
        Some(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    fn hex(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        self.rest = rest;
        u32::from_str_radix(digits, 16).ok()
    }

    /// `{Name}` or `{Name=Value}`. Which there are, Unicode says every year anew.
    fn property(&mut self) -> bool {
        let Some((inside, rest)) =
            self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}'))
        else {
            return false;
        };
        self.rest = rest;
        let (name, value) = inside.split_once('=').unwrap_or((inside, inside));
        let word = |text: &str| {
            !text.is_empty()
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        };
        word(name) && word(value)
    }
}
