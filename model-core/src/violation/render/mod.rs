mod line;
mod source;
#[cfg(test)]
mod tests;

use std::fmt;

use self::line::Line;
use self::source::{Place, Source};
use super::harmless::Harmless;
use super::{Position, Violation, Violations};

impl Violations {
    /// A report for people: the offending lines of `source` with carets under what is wrong there.
    ///
    /// `source` has to be the text that was read, because that is where the secrets are known: of any
    /// other text no line is shown.
    ///
    /// What shows is safe for a log or a terminal: the values of `secret` fields are masked, and, of a model
    /// that has any (or reaches more than 64 types, which are too many to ask), what may be one in the wrong
    /// place, such as a list where an object should be, or behind a key that is not known, unless that is
    /// nearly the key of a field that is no secret. Control characters are made visible, long lines are
    /// cropped, and behind a syntax error, where a secret could not be told any more, the line ends.
    ///
    /// ```text
    /// error: 2 violations
    ///  --> 3:18
    ///   |
    /// 3 |   "scope": ["a", 7],
    ///   |                  ^ /scope/1: must be a string [type]
    ///  --> 5:10
    ///   |
    /// 5 |   "ttl": 50000
    ///   |          ^^^^^ /ttl: must be at most 43200 [maximum]
    /// ```
    #[must_use]
    pub fn render(&self, source: impl AsRef<[u8]>) -> String {
        Report::new(self, source.as_ref()).to_string()
    }
}

struct Report<'a> {
    violations: &'a Violations,
    source: Source<'a>,
    places: Vec<Option<Place>>,
    /// The columns of the largest line number.
    gutter: usize,
}

impl<'a> Report<'a> {
    fn new(violations: &'a Violations, source: &'a [u8]) -> Self {
        let mut source = Source::new(source, violations);
        let places = violations.iter().map(|violation| source.place(violation)).collect();
        let last =
            violations.iter().filter_map(Violation::position).map(|position| position.line());
        let gutter = last.max().unwrap_or(1).to_string().len();
        Self { violations, source, places, gutter }
    }

    fn header(&self, f: &mut fmt::Formatter<'_>, position: Position) -> fmt::Result {
        writeln!(f, "{:gutter$}--> {position}", "", gutter = self.gutter)
    }

    /// One line of a block, with `sign` between the gutter and the text.
    fn row(&self, f: &mut fmt::Formatter<'_>, number: &str, sign: char, text: &str) -> fmt::Result {
        let row = format!("{number:>gutter$} {sign} {text}", gutter = self.gutter);
        writeln!(f, "{}", row.trim_end())
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error: {}", self.violations.count())?;
        let mut rest = self.violations.iter().zip(&self.places).peekable();
        while let Some((violation, place)) = rest.next() {
            if let Some(position) = violation.position() {
                self.header(f, position)?;
            }
            let Some(place) = place else {
                self.row(f, "", '=', &sentence(violation))?;
                continue;
            };
            let line = Line::new(&self.source, place);
            self.row(f, "", '|', "")?;
            self.row(f, &place.number.to_string(), '|', line.text())?;
            self.row(f, "", '|', &marked(&line, place, '^', violation))?;
            let mut last = place;
            while let Some((violation, Some(place))) =
                rest.next_if(|(_, place)| place.as_ref().is_some_and(|place| line.shows(place)))
            {
                // More about the same value needs no second carets.
                let caret = if place.offset == last.offset { ' ' } else { '^' };
                self.row(f, "", '|', &marked(&line, place, caret, violation))?;
                last = place;
            }
        }
        if self.violations.truncated() {
            self.row(f, "", '=', "more were found; the report is capped")?;
        }
        Ok(())
    }
}

fn marked(line: &Line<'_>, place: &Place, caret: char, violation: &Violation) -> String {
    let (indent, len) = line.carets(place.offset);
    let carets = caret.to_string().repeat(len);
    format!("{:indent$}{carets} {}", "", sentence(violation))
}

fn sentence(violation: &Violation) -> String {
    format!("{violation} [{}]", Harmless(violation.code()))
}
