//! Regular expressions: from [ECMA-262], which JSON Schema speaks, to what `regex-lite` reads. On the way
//! they are what `regex-syntax` reads, which knows the properties of Unicode.
//!
//! A pattern means what it means with the `u` flag, as JSON Schema asks. What is an error there and
//! has one plain meaning without the flag (`\-`, a lone `}`) keeps that meaning, in a pattern that means
//! the same without. Everything else is refused, and so is what takes more than linear time.
//!
//! [ECMA-262]: https://tc39.es/ecma262/#sec-patterns

mod class;
mod engine;
mod escape;
mod print;
mod property;
#[cfg(test)]
mod tests;

/// Writes a pattern in the syntax of the engine, or says why not and what to do instead.
pub(super) fn translate(pattern: &str) -> Result<String, String> {
    let mut translator = Translator {
        rest: pattern,
        out: String::with_capacity(pattern.len() + 16),
        depth: 0,
        names: Vec::new(),
        previous: Previous::Nothing,
        with_flag: None,
        without_flag: None,
    };
    translator.pattern()?;
    translator.agree()?;
    engine::check(&translator.out).map(|expression| print::print(&expression))
}

struct Translator<'a> {
    /// What is not read yet.
    rest: &'a str,
    out: String,
    /// How many groups are open.
    depth: usize,
    /// The names of groups.
    names: Vec<&'a str>,
    previous: Previous,
    /// What means something else without the `u` flag.
    with_flag: Option<String>,
    /// What is an error with the `u` flag, and how to write it then.
    without_flag: Option<(String, String)>,
}

/// What stands before, which decides whether a quantifier may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Previous {
    Nothing,
    Atom,
    Assertion,
    Quantifier,
}

/// What ECMA-262 calls a line terminator ends what a dot matches.
const DOT: &str = r"[^\n\r\x{2028}\x{2029}]";

impl Translator<'_> {
    fn pattern(&mut self) -> Result<(), String> {
        while let Some(next) = self.next() {
            match next {
                '|' => self.write("|", Previous::Nothing),
                '(' => self.open()?,
                ')' if self.depth == 0 => {
                    return Err(r"this `)` closes nothing: write `\)` for the character".to_owned());
                }
                ')' => {
                    self.depth -= 1;
                    self.write(")", Previous::Atom);
                }
                '*' => self.quantify("*")?,
                '+' => self.quantify("+")?,
                '?' => self.quantify("?")?,
                '{' => match self.braces()? {
                    Some(quantifier) => self.quantify(&quantifier)?,
                    None => self.bracket('{'),
                },
                '^' => self.write("^", Previous::Assertion),
                '$' => self.write("$", Previous::Assertion),
                '.' => self.write(DOT, Previous::Atom),
                '[' => self.class()?,
                '\\' => self.escape()?,
                '}' | ']' => self.bracket(next),
                other => self.character(other),
            }
        }
        if self.depth > 0 {
            return Err(r"a `(` is never closed: write `\(` for the character".to_owned());
        }
        Ok(())
    }

    /// The opening of a group, behind its parenthesis. None captures: only whether there is a match
    /// is asked.
    fn open(&mut self) -> Result<(), String> {
        let around = [("?=", "ahead"), ("?!", "ahead"), ("?<=", "behind"), ("?<!", "behind")];
        if let Some((opening, way)) = around.into_iter().find(|(it, _)| self.rest.starts_with(it)) {
            return Err(format!(
                "look{way} `({opening}...)` takes more than linear time: leave it out, and say it with `check`"
            ));
        }
        if self.eat("?<") {
            self.name()?;
        } else if self.rest.starts_with("?P<") {
            return Err("`(?P<name>...)` is not ECMA-262: write `(?<name>...)`".to_owned());
        } else if self.rest.starts_with('?') && !self.eat("?:") {
            return Err(
                "flags such as `(?i)` are left out of most dialects: write out what may match, as in `[Aa]`"
                    .to_owned(),
            );
        }
        self.depth += 1;
        self.write("(?:", Previous::Nothing);
        Ok(())
    }

    /// The name of a group, up to its `>`.
    fn name(&mut self) -> Result<(), String> {
        let (name, rest) = self.rest.split_once('>').unwrap_or_default();
        let starts = |c: char| c.is_alphabetic() || matches!(c, '_' | '$');
        if !name.starts_with(starts) || !name.chars().all(|c| starts(c) || c.is_numeric()) {
            return Err("a group needs a name: write `(?<name>...)`".to_owned());
        }
        if self.names.contains(&name) {
            return Err(format!("two groups are named `{name}`: give each its own name"));
        }
        self.names.push(name);
        self.rest = rest;
        Ok(())
    }

    fn quantify(&mut self, quantifier: &str) -> Result<(), String> {
        if self.previous != Previous::Atom {
            return Err(format!(
                r"there is nothing for `{quantifier}` to repeat: write `\{quantifier}` for the character"
            ));
        }
        self.write(quantifier, Previous::Quantifier);
        // Which of several matches it is makes no difference to whether there is one.
        self.eat("?");
        Ok(())
    }

    /// The quantifier behind a brace, if it is one.
    fn braces(&mut self) -> Result<Option<String>, String> {
        let Some((counts, rest)) = self.rest.split_once('}') else { return Ok(None) };
        let (least, most) = match counts.split_once(',') {
            Some((least, most)) => (least, Some(most)),
            None => (counts, None),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(least) || !most.is_none_or(digits) || matches!(counts, "" | ",") {
            return Ok(None);
        }
        if least.is_empty() {
            return Err(format!(
                "`{{{counts}}}` counts nothing in ECMA-262: write `{{0{counts}}}`"
            ));
        }
        let number = |text: &str| {
            text.parse::<u32>().map_err(|_| format!("`{text}` counts too far: count less"))
        };
        let lowest = number(least)?;
        if let Some(most) = most.filter(|most| !most.is_empty()) {
            if number(most)? < lowest {
                return Err(format!("`{{{counts}}}` is upside down: write `{{{most},{least}}}`"));
            }
        }
        self.rest = rest;
        Ok(Some(format!("{{{counts}}}")))
    }

    /// Refuses what means one thing with the `u` flag, and another or nothing without.
    fn agree(&self) -> Result<(), String> {
        match (&self.with_flag, &self.without_flag) {
            (Some(with), Some((without, instead))) => Err(format!(
                "`{without}` is an error beside `{with}`, which needs the flag `u` of ECMA-262: write `{instead}`"
            )),
            _ => Ok(()),
        }
    }

    /// A brace or bracket that opens and closes nothing.
    fn bracket(&mut self, bracket: char) {
        self.without_flag.get_or_insert_with(|| (bracket.to_string(), format!(r"\{bracket}")));
        self.character(bracket);
    }

    /// A character that stands for itself.
    fn character(&mut self, character: char) {
        self.push(character);
        self.previous = Previous::Atom;
    }

    fn push(&mut self, character: char) {
        if u16::try_from(u32::from(character)).is_err() {
            self.with_flag.get_or_insert_with(|| character.to_string());
        }
        if regex_syntax::is_meta_character(character) {
            self.out.push('\\');
        }
        self.out.push(character);
    }

    fn write(&mut self, text: &str, previous: Previous) {
        self.out.push_str(text);
        self.previous = previous;
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
