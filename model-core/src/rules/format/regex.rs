//! `regex`: a `Pattern` of [ECMA-262] in the edition that JSON Schema names, as it is with the `u` flag;
//! any punctuation may be escaped.
//!
//! Only its form is judged, so lookaround and backreferences are in order here.
//!
//! [ECMA-262]: https://262.ecma-international.org/11.0/#sec-patterns

mod escape;

use std::collections::BTreeSet;

/// Whether it is a regular expression.
pub(super) fn is_regex(text: &str) -> bool {
    let mut reader = Reader { rest: text, ..Reader::default() };
    reader.pattern().is_some() && reader.refers_to_groups()
}

#[derive(Default)]
struct Reader<'a> {
    /// What is not read yet.
    rest: &'a str,
    /// For each open group, whether it looks around.
    open: Vec<bool>,
    /// How many groups capture, and the names of those that have one.
    groups: u32,
    names: BTreeSet<&'a str>,
    /// The groups that are referred to.
    highest: u32,
    referred: Vec<&'a str>,
    previous: Previous,
}

/// What stands before, which decides whether a quantifier may follow.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Previous {
    #[default]
    Nothing,
    Atom,
}

/// A member of a class, or what an escape stands for.
enum Member {
    Character(u32),
    Set,
}

impl<'a> Reader<'a> {
    /// All of it; nothing where there is a mistake.
    fn pattern(&mut self) -> Option<()> {
        while let Some(next) = self.next() {
            self.previous = match next {
                '(' => self.group()?,
                ')' => {
                    // What looks around is not repeated.
                    let looks = self.open.pop()?;
                    if looks { Previous::Nothing } else { Previous::Atom }
                }
                '*' | '+' | '?' => self.quantified()?,
                '{' => {
                    self.counts()?;
                    self.quantified()?
                }
                '}' | ']' => return None,
                '|' | '^' | '$' => Previous::Nothing,
                '[' => self.class()?,
                '\\' if self.eat("b") || self.eat("B") => Previous::Nothing,
                '\\' if self.eat("k<") => {
                    let name = self.name()?;
                    self.referred.push(name);
                    Previous::Atom
                }
                '\\' if self.rest.starts_with(|next| matches!(next, '1'..='9')) => {
                    let group = self.digits().parse().unwrap_or(u32::MAX);
                    self.highest = self.highest.max(group);
                    Previous::Atom
                }
                '\\' => {
                    self.escape()?;
                    Previous::Atom
                }
                _ => Previous::Atom,
            };
        }
        self.open.is_empty().then_some(())
    }

    /// Whether every group that is referred to is there.
    fn refers_to_groups(&self) -> bool {
        self.highest <= self.groups && self.referred.iter().all(|name| self.names.contains(*name))
    }

    fn group(&mut self) -> Option<Previous> {
        let looks = self.eat("?=") || self.eat("?!") || self.eat("?<=") || self.eat("?<!");
        self.open.push(looks);
        if looks || self.eat("?:") {
            return Some(Previous::Nothing);
        }
        self.groups += 1;
        if self.eat("?<") {
            let name = self.name()?;
            return self.names.insert(name).then_some(Previous::Nothing);
        }
        (!self.rest.starts_with('?')).then_some(Previous::Nothing)
    }

    fn quantified(&mut self) -> Option<Previous> {
        self.eat("?");
        (self.previous == Previous::Atom).then_some(Previous::Nothing)
    }

    /// `2}`, `2,}` or `2,3}`, behind its brace.
    fn counts(&mut self) -> Option<()> {
        let least = self.digits();
        let most = if self.eat(",") { self.digits() } else { least };
        let (low, high) = (least.trim_start_matches('0'), most.trim_start_matches('0'));
        let ordered = most.is_empty() || (low.len(), low) <= (high.len(), high);
        (!least.is_empty() && ordered && self.eat("}")).then_some(())
    }

    /// The name of a group, up to its `>`.
    fn name(&mut self) -> Option<&'a str> {
        let (name, rest) = self.rest.split_once('>')?;
        self.rest = rest;
        let starts = |c: char| c.is_alphabetic() || matches!(c, '_' | '$');
        let right = name.starts_with(starts) && name.chars().all(|c| starts(c) || c.is_numeric());
        right.then_some(name)
    }

    fn class(&mut self) -> Option<Previous> {
        self.eat("^");
        while !self.eat("]") {
            let first = self.member()?;
            if self.rest.starts_with('-') && !self.rest.starts_with("-]") {
                self.eat("-");
                let Member::Character(first) = first else { return None };
                let Member::Character(last) = self.member()? else { return None };
                if first > last {
                    return None;
                }
            }
        }
        Some(Previous::Atom)
    }

    fn member(&mut self) -> Option<Member> {
        match self.next()? {
            '\\' if self.eat("b") => Some(Member::Character(8)),
            '\\' => self.escape(),
            character => Some(Member::Character(character.into())),
        }
    }

    fn digits(&mut self) -> &'a str {
        let rest = self.rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let digits = &self.rest[..self.rest.len() - rest.len()];
        self.rest = rest;
        digits
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let next = chars.next();
        self.rest = chars.as_str();
        next
    }

    fn eat(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}
