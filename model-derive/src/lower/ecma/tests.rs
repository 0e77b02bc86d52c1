//! What patterns become, and whether that means what another engine, written for ECMA-262, says.

use super::translate;
use proptest::prelude::*;
use proptest::sample::select;
use regex_lite::{Regex, RegexBuilder};

/// As `model-core` compiles it.
fn compiled(translated: &str) -> Result<Regex, regex_lite::Error> {
    RegexBuilder::new(translated).size_limit(usize::MAX).nest_limit(1000).build()
}

#[test]
fn what_differs_between_the_dialects_is_written_out() {
    for (pattern, expected) in [
        ("", "(?:)"),
        ("^[a-z]+$", "^[a-z]+$"),
        (r"\d\D", "[0-9][^0-9]"),
        (r"\w\W", "[0-9A-Z_a-z][^0-9A-Z_a-z]"),
        (r"[\w-]", r"[\-0-9A-Z_a-z]"),
        (r"[\w-.]", r"[\--\.0-9A-Z_a-z]"),
        (
            r"[^\S]",
            r"[\x{9}-\x{D} \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}-\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}]",
        ),
        (r"\ba\B", r"\ba\B"),
        (r"[\b]", r"\x{8}"),
        (".", r"[^\x{A}\x{D}\x{2028}-\x{2029}]"),
        (r"a\/b\-c\.d\_", r"a/b\-c\.d_"),
        (r"\t\n\v\f\r\0", r"\x{9}\x{A}\x{B}\x{C}\x{D}\x{0}"),
        (r"\cJ\cj\x41\u0042\u{43}\u{1F600}\uD83D\uDE00", r"\x{A}\x{A}ABC\x{1F600}\x{1F600}"),
        (r"[\uD83D\uDE00-\u{1F601}]", r"[\x{1F600}-\x{1F601}]"),
        ("[]", r"[^\x{0}-\x{10FFFF}]"),
        ("[^]", r"[\x{0}-\x{10FFFF}]"),
        ("[[a]]", r"[\[a]\]"),
        ("[a&&b~~c]", r"[\&a-c\~]"),
        ("[+--]", r"[\+-\-]"),
        ("[a-c--]", r"[\-a-c]"),
        ("[#^a]", r"[\#\^a]"),
        ("[]a]", r"[^\x{0}-\x{10FFFF}]a\]"),
        ("a{2}b{2,}c{2,3}d{2}?e*?", "a{2}b{2,}c{2,3}d{2}e*"),
        ("(?:ab)*é?", "(?:ab)*(?:é)?"),
        ("{a}{,}x{y}", r"\{a\}\{,\}x\{y\}"),
        ("(a)(?:b)(?<c>d)(|e)", "abd(?:(?:)|e)"),
        (r"\p{sc=Ogam}\P{Script=Ogham}", r"[\x{1680}-\x{169C}][^\x{1680}-\x{169C}]"),
        (
            r"[a\p{gc=Pc}]",
            r"[_a\x{203F}-\x{2040}\x{2054}\x{FE33}-\x{FE34}\x{FE4D}-\x{FE4F}\x{FF3F}]",
        ),
        ("a#b c<>&", r"a\#b c<>\&"),
    ] {
        assert_eq!(translate(pattern).as_deref(), Ok(expected), "{pattern}");
    }
}

#[test]
fn what_is_refused_says_why() {
    for (pattern, expected) in [
        (
            "a(?=b)",
            "lookahead `(?=...)` takes more than linear time: leave it out, and say it with `check`",
        ),
        (
            "(?!a)",
            "lookahead `(?!...)` takes more than linear time: leave it out, and say it with `check`",
        ),
        (
            "(?<!a)b",
            "lookbehind `(?<!...)` takes more than linear time: leave it out, and say it with `check`",
        ),
        (
            r"(a)\1",
            r"the backreference `\1` takes more than linear time: leave it out, and say it with `check`",
        ),
        (
            r"\k<a>",
            r"the backreference `\k` takes more than linear time: leave it out, and say it with `check`",
        ),
        (
            "(?i)a",
            "flags such as `(?i)` are left out of most dialects: write out what may match, as in `[Aa]`",
        ),
        (
            "(?i:a)",
            "flags such as `(?i)` are left out of most dialects: write out what may match, as in `[Aa]`",
        ),
        ("(?P<a>b)", "`(?P<name>...)` is not ECMA-262: write `(?<name>...)`"),
        ("(?<>b)", "a group needs a name: write `(?<name>...)`"),
        ("(?<1>b)", "a group needs a name: write `(?<name>...)`"),
        ("(?<a>b)(?<a>c)", "two groups are named `a`: give each its own name"),
        ("(a", r"a `(` is never closed: write `\(` for the character"),
        ("a)", r"this `)` closes nothing: write `\)` for the character"),
        ("[a", r"a `[` is never closed: write `\[` for the character"),
        ("[z-a]", "the range `z-a` is upside down: write `a-z`"),
        ("*a", r"there is nothing for `*` to repeat: write `\*` for the character"),
        ("a**", r"there is nothing for `*` to repeat: write `\*` for the character"),
        ("a?+", r"there is nothing for `+` to repeat: write `\+` for the character"),
        ("^{2}", r"there is nothing for `{2}` to repeat: write `\{2}` for the character"),
        ("(|+)", r"there is nothing for `+` to repeat: write `\+` for the character"),
        ("a{,3}", "`{,3}` counts nothing in ECMA-262: write `{0,3}`"),
        ("a{3,2}", "`{3,2}` is upside down: write `{2,3}`"),
        ("a{99999999999}", "`99999999999` counts too far: count less"),
        (r"a\", r"this ends in a backslash: write `\\` for the character"),
        (r"\Aa", r"`\A` means nothing in ECMA-262: write `^`"),
        (r"a\Z", r"`\Z` means nothing in ECMA-262: write `$`"),
        (r"[\h]", r"`\h` means nothing in ECMA-262: write `[ \t]`"),
        (r"\e\q", r"`\e` means nothing in ECMA-262: write `\x1B`"),
        (r"\é", r"`\é` means nothing in ECMA-262: write `é` for the character"),
        (r"\01", r"`\0` means nothing in ECMA-262: write `\x` and two hex digits"),
        (r"\c1", r"`\c` needs a letter, as in `\cJ`"),
        (r"\x4", r"`\x` needs two hex digits, as in `\x0A`"),
        (r"\u12", r"`\u` needs four hex digits, as in `\u00E9`, or braces, as in `\u{1F600}`"),
        (r"\u{}", r"`\u` needs four hex digits, as in `\u00E9`, or braces, as in `\u{1F600}`"),
        (r"\u{110000}", r"`\u{110000}` is beyond Unicode"),
        (r"\u{FFFFFFFFF}", r"`\u{FFFFFFFFF}` is beyond Unicode"),
        (
            r"[\uD800-\uDFFF]",
            r"`\uD800` is half a character, which no text holds: write the whole, as in `\u{1F600}`",
        ),
        (r"\p", r"`\p` needs a property: write `\p{L}`"),
        (r"\pL", r"`\p` needs a property: write `\p{L}`"),
        (r"\p{Greek}", r"`\p{Greek}` is no property of ECMA-262: write `\p{Script=Greek}`"),
        (r"\P{letter}", r"`\P{letter}` is no property of ECMA-262: did you mean `\P{Letter}`?"),
        (
            r"\p{gc=Alphabetic}",
            r"`\p{gc=Alphabetic}` is no property of ECMA-262: did you mean `\p{Alphabetic}`?",
        ),
        (
            r"\p{Age=3.0}",
            r"`\p{Age=3.0}` is no property of ECMA-262: use one that it knows, such as `\p{L}` or `\p{Script=Latin}`",
        ),
        (
            r"\p{L}\-",
            r"`\-` is an error beside `\p{L}`, which needs the flag `u` of ECMA-262: write `-`",
        ),
        (
            r"[\w-.]\u{E9}",
            r"`-` is an error beside `\u{E9}`, which needs the flag `u` of ECMA-262: write `\-`",
        ),
        ("{}😀", r"`{` is an error beside `😀`, which needs the flag `u` of ECMA-262: write `\{`"),
        (
            r"\p{L}{700}",
            "this grows beyond 64 MiB when compiled: repeat less, or limit the length with `max_length`",
        ),
        (
            "((a{1000}){1000}){1000}",
            "this grows beyond 64 MiB when compiled: repeat less, or limit the length with `max_length`",
        ),
    ] {
        assert_eq!(translate(pattern).err().as_deref(), Some(expected), "{pattern}");
    }
    let deep = format!("{}a{}", "(".repeat(10_000), ")".repeat(10_000));
    assert!(translate(&deep).is_err_and(|reason| reason.starts_with("the engine refuses this (")));
}

#[test]
fn every_property_that_is_listed_is_known_to_the_engine() {
    let names = super::property::listed().map(|name| format!(r"\p{{{name}}}"));
    for pattern in names.chain([r"\p{scx=Grek}\p{sc=SignWriting}\p{Script=Old_Italic}".to_owned()])
    {
        let translated = translate(&pattern).expect("listed");
        assert!(regress::Regex::with_flags(&pattern, "u").is_ok(), "{pattern}");
        assert!(compiled(&translated).is_ok(), "{pattern}");
    }
}

#[test]
fn what_is_accepted_stays_within_the_limit_of_the_engine() {
    for (one, most) in [
        (r"\p{L}", 590),
        (r"[\w\p{M}\p{N}é]", 1000),
        (".", 35_000),
        ("a", 550_000),
        ("(?:(?:ab){2,5}c?|d)", 50_000),
    ] {
        let accepted = |count: &usize| translate(&format!("{one}{{0,{count}}}")).is_ok();
        let count = (1..10).map(|part| most / part).find(accepted).expect("one is accepted");
        let translated = translate(&format!("{one}{{0,{count}}}")).expect("accepted");
        assert!(compiled(&translated).is_ok(), "{one}");
    }
    // Groups may be as deep inside each other as `regex-syntax` lets them be.
    let nested = |depth| format!("{}a{}", "(?:b|".repeat(depth), ")*".repeat(depth));
    let deepest = (1..200).rev().find(|depth| translate(&nested(*depth)).is_ok());
    let translated = translate(&nested(deepest.expect("some depth"))).expect("accepted");
    assert!(compiled(&translated).is_ok(), "{deepest:?}");
}

/// Parts that patterns are made of, some of them wrong where they stand.
const PARTS: &[&str] = &[
    "a",
    "b",
    "é",
    "😀",
    "-",
    "_",
    "^",
    "$",
    ".",
    "|",
    "(",
    "(?:",
    "(?<n>",
    ")",
    "[",
    "[^",
    "]",
    "*",
    "+",
    "?",
    "{2}",
    "{1,2}",
    "{0,}",
    "{",
    "}",
    ",",
    "&&",
    "--",
    "~~",
    "a-b",
    r"\d",
    r"\D",
    r"\w",
    r"\W",
    r"\s",
    r"\S",
    r"\b",
    r"\B",
    r"\t",
    r"\n",
    r"\0",
    r"\cA",
    r"\x61",
    r"\u0062",
    r"\u{1F600}",
    r"\uD83D\uDE00",
    r"\/",
    r"\-",
    r"\[",
    r"\]",
    r"\.",
    r"\\",
    r"\p{L}",
    r"\P{Lu}",
    r"\p{Script=Latin}",
    "\n",
    " ",
    "#",
    "&",
    "~",
    "0",
    "A",
];

const LETTERS: &[char] = &[
    'a', 'b', 'A', 'é', 'ß', '😀', '-', '_', '0', '٣', ' ', '\u{a0}', '\u{85}', '\n', '\r', '\t',
    '\u{2028}', '\u{8}', '\u{1}', '[', ']', '{', '}', '&', '~', '#', '/', '\\', '.', ',', '^', '$',
    '\0', 'K',
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_means_what_ecma_262_says(
        parts in prop::collection::vec(select(PARTS), 0..8),
        texts in prop::collection::vec(prop::collection::vec(select(LETTERS), 0..6), 8),
    ) {
        let pattern = parts.concat();
        let with_flag = regress::Regex::with_flags(&pattern, "u");
        match translate(&pattern) {
            // It lets an assertion be repeated, which ECMA-262 does not.
            Err(reason) if reason.starts_with("there is nothing for") => {}
            Err(reason) => prop_assert!(with_flag.is_err(), "{pattern:?} is refused: {reason}"),
            Ok(translated) => {
                let ours = compiled(&translated).expect("the engine takes it");
                let theirs = with_flag.or_else(|_| regress::Regex::new(&pattern));
                let theirs = theirs.map_err(|error| TestCaseError::fail(format!("{pattern:?}: {error}")))?;
                for text in texts.iter().map(|text| text.iter().collect::<String>()) {
                    prop_assert_eq!(
                        ours.is_match(&text),
                        theirs.find(&text).is_some(),
                        "{:?} as {:?} on {:?}", pattern, translated, text
                    );
                }
            }
        }
    }
}
