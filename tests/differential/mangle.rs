//! JSON text that somebody spoilt: sometimes by a byte, sometimes by a whole value.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One thing done to a text. Places are drawn before the text is known.
#[derive(Clone, Debug)]
pub enum Damage {
    /// A piece goes in between.
    Insert(Index, &'static str),
    /// A byte is overwritten; a longer character goes as a whole.
    Replace(Index, &'static str),
    /// Some characters go.
    Delete(Index, usize),
    /// The end goes.
    Truncate(Index),
    /// A scalar becomes another.
    Scalar(Index, &'static str),
    /// Two scalars trade places.
    Swap(Index, Index),
    /// A scalar is wrapped into brackets or braces.
    Nest(Index, &'static str, &'static str),
    /// A member or an element comes twice, once with another value.
    Double(Index, Option<&'static str>),
    /// A token comes twice, or goes.
    Token(Index, bool),
}

/// What decides in JSON, and what is easily got wrong in it.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0041",
    "\\ud800",
    "\\ud83d\\ude42",
    "\\x",
    "\\u12",
    " ",
    "\n",
    "\t",
    "\u{0}",
    "\u{b}",
    "\u{feff}",
    "é",
    "0",
    "1",
    "9",
    "-",
    "+",
    ".",
    "e",
    "E",
    ".0",
    "e2",
    "null",
    "true",
    "false",
    "nul",
    "/",
    "//",
    "'",
    "NaN",
    "Infinity",
    "0x1",
];

/// Values of every kind, and at every edge.
const SCALARS: &[&str] = &[
    "null",
    "true",
    "\"\"",
    "\"x\"",
    "\"ab\"",
    "[]",
    "{}",
    "[1]",
    "[[]]",
    "{\"id\":1}",
    "{\"a\":null}",
    "0",
    "-0",
    "0.0",
    "-0.0",
    "1.0",
    "-1.0",
    "12e1",
    "1.5",
    "120e-1",
    "1E+2",
    "01",
    "-",
    "1.",
    ".5",
    "1e",
    "127",
    "128",
    "-129",
    "255",
    "256",
    "65536",
    "4294967296",
    "2147483648",
    "-2147483649",
    "9007199254740993",
    "9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "1e19",
    "1e20",
    "1e38",
    "1e39",
    "3.4028236e38",
    "1e308",
    "1e400",
    "-1e400",
    "1e-400",
    "170141183460469231731687303715884105727",
    "170141183460469231731687303715884105728",
    "340282366920938463463374607431768211455",
    "340282366920938463463374607431768211456",
    "-170141183460469231731687303715884105729",
    "\"2017-07-11T18:45:37Z\"",
    "\"2017-07-11t18:45:37.5z\"",
    "\"2017-07-11 18:45:37Z\"",
    "\"2017-07-11T18:45:37\"",
    "\"2017-7-11\"",
    "\"2017-07-11\"",
    "\"2017-02-29\"",
    "\"18:45:37\"",
    "\"18:45\"",
    "\"2016-12-31T23:59:60Z\"",
    "\"2017-07-11T18:45:60Z\"",
    "\"2017-07-11T18:45:37+0100\"",
    "\"2017-07-11T18:45:37-00:00\"",
    "\"2017-07-11T18:45:37.1234567891Z\"",
    "\"+12017-07-11\"",
    "\"\\ud800\"",
    "\"\\u00e9\"",
];

pub fn damage() -> impl Strategy<Value = Vec<Damage>> {
    let at = any::<Index>;
    let one = prop_oneof![
        2 => (at(), select(PIECES)).prop_map(|(at, piece)| Damage::Insert(at, piece)),
        2 => (at(), select(PIECES)).prop_map(|(at, piece)| Damage::Replace(at, piece)),
        1 => (at(), 1..4_usize).prop_map(|(at, count)| Damage::Delete(at, count)),
        1 => at().prop_map(Damage::Truncate),
        8 => (at(), select(SCALARS)).prop_map(|(at, scalar)| Damage::Scalar(at, scalar)),
        3 => (at(), at()).prop_map(|(a, b)| Damage::Swap(a, b)),
        1 => (at(), select(&[("[", "]"), ("{\"id\":", "}"), ("[[", "]]")][..]))
            .prop_map(|(at, (open, close))| Damage::Nest(at, open, close)),
        3 => (at(), prop::option::of(select(SCALARS))).prop_map(|(at, other)| Damage::Double(at, other)),
        1 => (at(), any::<bool>()).prop_map(|(at, twice)| Damage::Token(at, twice)),
    ];
    vec(one, 1..4)
}

pub fn apply(mut text: String, damages: &[Damage]) -> String {
    for damage in damages {
        text = damage.apply(&text);
    }
    text
}

impl Damage {
    fn apply(&self, text: &str) -> String {
        let characters: Vec<char> = text.chars().collect();
        let joined = |parts: [&[char]; 2], between: &str| {
            let [before, after] = parts.map(|part| part.iter().collect::<String>());
            format!("{before}{between}{after}")
        };
        let mut tokens = tokens(text);
        match self {
            Self::Insert(at, piece) => {
                let at = at.index(characters.len() + 1);
                return joined([&characters[..at], &characters[at..]], piece);
            }
            _ if characters.is_empty() => {}
            Self::Replace(at, piece) => {
                let at = at.index(characters.len());
                return joined([&characters[..at], &characters[at + 1..]], piece);
            }
            Self::Delete(at, count) => {
                let at = at.index(characters.len());
                let end = characters.len().min(at + count);
                return joined([&characters[..at], &characters[end..]], "");
            }
            Self::Truncate(at) => return characters[..at.index(characters.len())].iter().collect(),
            Self::Scalar(at, scalar) => {
                if let Some(at) = pick(&tokens, *at) {
                    (*scalar).clone_into(&mut tokens[at]);
                }
            }
            Self::Swap(a, b) => {
                if let (Some(a), Some(b)) = (pick(&tokens, *a), pick(&tokens, *b)) {
                    tokens.swap(a, b);
                }
            }
            Self::Nest(at, open, close) => {
                if let Some(at) = pick(&tokens, *at) {
                    tokens[at] = format!("{open}{}{close}", tokens[at]);
                }
            }
            Self::Double(at, other) => {
                if let Some(at) = pick(&tokens, *at) {
                    let value = other.unwrap_or(&tokens[at]);
                    tokens[at] = if at > 1 && tokens[at - 1] == ":" {
                        format!("{},{}:{value}", tokens[at], tokens[at - 2])
                    } else {
                        format!("{},{value}", tokens[at])
                    };
                }
            }
            Self::Token(at, twice) => {
                let at = at.index(tokens.len());
                if *twice {
                    tokens.insert(at, tokens[at].clone());
                } else {
                    tokens.remove(at);
                }
            }
        }
        tokens.concat()
    }
}

/// A scalar that stands where a value does.
fn pick(tokens: &[String], at: Index) -> Option<usize> {
    let is_scalar = |index: &usize| {
        !matches!(tokens[*index].as_bytes()[0], b'{' | b'}' | b'[' | b']' | b',' | b':')
            && tokens.get(index + 1).is_none_or(|next| next != ":")
    };
    let scalars: Vec<usize> = (0..tokens.len()).filter(is_scalar).collect();
    (!scalars.is_empty()).then(|| *at.get(&scalars))
}

/// The tokens of a text, which may be spoilt already.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest),
            '{' | '}' | '[' | ']' | ',' | ':' => 1,
            _ => {
                let ends =
                    |c: char| matches!(c, '"' | '{' | '}' | '[' | ']' | ',' | ':' | ' ' | '\n');
                rest.char_indices().skip(1).find(|(_, c)| ends(*c)).map_or(rest.len(), |(at, _)| at)
            }
        };
        tokens.push(rest[..length].to_owned());
        rest = &rest[length..];
    }
    tokens
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
