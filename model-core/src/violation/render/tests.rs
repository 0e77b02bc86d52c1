use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::super::{Violation, Violations, positions};

/// The byte range of `text`, which has to occur once.
fn find(source: &[u8], text: &str) -> Range<usize> {
    let mut found =
        source.windows(text.len()).enumerate().filter(|(_, part)| *part == text.as_bytes());
    let (start, _) = found.next().unwrap();
    assert!(found.next().is_none(), "{text} is not the only one");
    start..start + text.len()
}

/// A violation of the type at the offset, with a pointer that can be told.
fn at(source: &[u8], offset: usize, pointer: &str) -> Violation {
    let mut violation = Violation::new(pointer, "type", "is wrong");
    violation.set_position(positions(source, &[offset])[0]);
    violation
}

fn report(list: Vec<Violation>, secrets: Vec<Range<usize>>, source: &[u8]) -> String {
    Violations::from_parts(list, false, secrets).unwrap().read_from(source).render(source)
}

/// Violations at each of `marks`, and the secrets; both are texts that occur once.
fn rendered(source: &[u8], marks: &[&str], secrets: &[&str]) -> String {
    let list = marks
        .iter()
        .zip(1..)
        .map(|(mark, number)| at(source, find(source, mark).start, &format!("/{number}")));
    let secrets = secrets.iter().map(|secret| find(source, secret)).collect();
    report(list.collect(), secrets, source)
}

/// What the carets of a report with one violation stand under, by the columns of a terminal.
fn underlined(report: &str) -> String {
    let mut rows = report.lines().skip_while(|row| !row.ends_with(" |")).skip(1);
    let (line, carets) = (rows.next().unwrap(), rows.next().unwrap());
    let start = carets.find('^').unwrap();
    let end = carets.rfind('^').unwrap() + 1;
    let column = |index: usize| {
        line.char_indices()
            .map(|(byte, _)| byte)
            .chain([line.len()])
            .rev()
            .find(|&byte| line[..byte].width() == index)
            .unwrap()
    };
    line[column(start)..column(end)].to_owned()
}

#[test]
fn shows_lines_and_carets() {
    let source = b"{\n  \"name\": \"\",\n  \"scope\": [\"a\", 7],\n  \"ttl\": 50000\n}";
    let mut list = vec![
        Violation::new("/id", "required", "is required"),
        at(source, 0, "/owner"),
        at(source, 0, "/other"),
        at(source, find(source, "\"\"").start, "/name"),
        at(source, find(source, "7").start, "/scope/1"),
        at(source, find(source, "[").start, "/scope"),
        at(source, find(source, "50000").start, "/ttl"),
        Violation::new("", "rule", "is wrong"),
    ];
    let expected = "\
error: 8 violations
  = /id: is required [required]
 --> 1:1
  |
1 | {
  | ^ /owner: is wrong [type]
  |   /other: is wrong [type]
 --> 2:11
  |
2 |   \"name\": \"\",
  |           ^^ /name: is wrong [type]
 --> 3:18
  |
3 |   \"scope\": [\"a\", 7],
  |                  ^ /scope/1: is wrong [type]
  |            ^ /scope: is wrong [type]
 --> 4:10
  |
4 |   \"ttl\": 50000
  |          ^^^^^ /ttl: is wrong [type]
  = is wrong [rule]
";
    assert_eq!(report(list.clone(), Vec::new(), source), expected);

    list.truncate(1);
    let capped = Violations::from_parts(list, true, Vec::new()).unwrap();
    let expected = "\
error: 1 violation and more
  = /id: is required [required]
  = more were found; the report is capped
";
    assert_eq!(capped.render(source), expected);
}

#[test]
fn the_gutter_fits_every_line_number() {
    let source = format!("[{}1]", "\n".repeat(9));
    let source = source.as_bytes();
    let expected = "\
error: 2 violations
  --> 1:1
   |
 1 | [
   | ^ /1: is wrong [type]
  --> 10:1
   |
10 | 1]
   | ^ /2: is wrong [type]
";
    assert_eq!(rendered(source, &["[", "1"], &[]), expected);
}

#[test]
fn carets_stand_under_the_token() {
    for (source, mark, expected) in [
        ("{\"a\": \"x\\\"y\\\\\", \"b\": 1}", "\"x", "\"x\\\"y\\\\\""),
        ("{\"a\": -1.5e+3}", "-1", "-1.5e+3"),
        ("[null]", "null", "null"),
        ("{\"key\": 1}", "\"key", "\"key\""),
        ("[ [1] ]", "[1", "["),
        ("\t{\t\"a\":\t7}", "7", "7"),
        ("{\"日本語\": 7}", "7", "7"),
        ("{\"a\": \"日本\"}", "\"日", "\"日本\""),
        ("{\"e\u{301}e\u{301}\": 7}", "7", "7"),
        ("{\"\u{200b}\u{feff}\": 7}", "7", "7"),
        ("{\"👩\u{200d}👩\u{200d}👧 ❤\u{fe0f} 🇩🇪 👍🏽\": 7}", "7", "7"),
        ("{\"a\": \"👍🏽\"}", "\"👍", "\"👍🏽\""),
        ("[\"unclosed]\r\n", "\"un", "\"unclosed]"),
        ("[\"\x1b[31m\", 7]", "7,", "7"),
    ] {
        let Some(start) = source.find(mark).or_else(|| source.find('7')) else { panic!("{mark}") };
        let source = source.as_bytes();
        let report = report(vec![at(source, start, "/a")], Vec::new(), source);
        assert_eq!(underlined(&report), expected, "\n{report}");
    }
}

#[test]
fn nothing_harmful_gets_through() {
    let source = b"[\"\x1b[2J\xff\xc3 \x00\xe2\x80\xae\r\x07\", 7]\r\n";
    let mut violation = at(source, find(source, "7").start, "/a\x1b\n");
    violation.code = "x\x1b".into();
    violation.message = "is\u{202e} wrong\n".into();
    let shown = report(vec![violation], Vec::new(), source);
    let expected = "\
error: 1 violation
 --> 1:17
  |
1 | [\"␛[2J\u{fffd}\u{fffd} ␀\u{fffd}␍␇\", 7]
  |                 ^ /a␛␊: is\u{fffd} wrong␊ [x␛]
";
    assert_eq!(shown, expected);
}

#[test]
fn long_lines_are_cropped_around_the_value() {
    let filler = "0,".repeat(200);
    for (source, cut) in [
        (format!("[{filler}\"x\"]"), (true, false)),
        (format!("[\"x\",{filler}0]"), (false, true)),
        (format!("[{filler}\"x\",{filler}0]"), (true, true)),
        (format!("[\"{}\",\"x\",\"{}\"]", "日".repeat(99), "日".repeat(99)), (true, true)),
        (format!("[\"a{}\",\"x\",{filler}0]", "\u{301}".repeat(999)), (true, true)),
        ("[\"x\"]".to_owned(), (false, false)),
    ] {
        let shown = rendered(source.as_bytes(), &["\"x\""], &[]);
        assert_eq!(underlined(&shown), "\"x\"", "\n{shown}");
        let line = shown.lines().find_map(|row| row.strip_prefix("1 | ")).unwrap();
        assert_eq!((line.starts_with('…'), line.ends_with('…')), cut, "\n{shown}");
        assert!(line.width() <= 102 && line.chars().count() <= 102, "\n{shown}");
        assert!(source.len() < 100 || line.width() > 40, "\n{shown}");
    }
}

#[test]
fn what_is_far_apart_on_a_line_has_a_block_each() {
    let source = format!("[1, 2,{}3, 4]", " ".repeat(500));
    let shown = rendered(source.as_bytes(), &["1", "2", "3", "4"], &[]);
    let heads: Vec<_> = shown.lines().filter(|row| row.contains("-->")).collect();
    assert_eq!(heads, [" --> 1:2", " --> 1:507"]);
    assert_eq!(shown.lines().filter(|row| row.contains('^')).count(), 4);
}

#[test]
fn a_long_value_is_marked_as_far_as_it_shows() {
    let source = format!("[\"{}\", 1]", "x".repeat(1000));
    let shown = rendered(source.as_bytes(), &["\"x"], &[]);
    assert_eq!(underlined(&shown), format!("\"{}", "x".repeat(98)));
}

#[test]
fn secrets_are_masked_wherever_they_are() {
    let long = format!("[0, \"hunter{}\", 7]", "2".repeat(5000));
    let secret = &long[4..long.len() - 4];
    let array = "{\"s\": [\n 1234,\n 5678\n], \"a\": 7}";
    for (source, mark, secret, line, under) in [
        ("[\"hunter2\", 7]", "7", "\"hunter2\"", "[********, 7]", "7"),
        ("[7, \"hunter2\"]", "7", "\"hunter2\"", "[7, ********]", "7"),
        ("[7, \"hunter2\"]", "\"hunter2\"", "\"hunter2\"", "[7, ********]", "********"),
        (
            "[7, {\"p\": \"hunter2\"}]",
            "\"hunter2\"",
            "{\"p\": \"hunter2\"}",
            "[7, ********]",
            "********",
        ),
        ("[7, \"日本\"]", "\"日本\"", "\"日本\"", "[7, ********]", "********"),
        (&long, "7", secret, "[0, ********, 7]", "7"),
        (&long, secret, secret, "[0, ********, 7]", "********"),
        (array, "[", "[\n 1234,\n 5678\n]", "{\"s\": ********", "********"),
        (array, "1234", "[\n 1234,\n 5678\n]", "********", "********"),
        (array, "7}", "[\n 1234,\n 5678\n]", "********, \"a\": 7}", "7"),
    ] {
        let shown = rendered(source.as_bytes(), &[mark], &[secret]);
        assert_eq!(underlined(&shown), under, "\n{shown}");
        let expected = format!(" | {line}");
        assert!(shown.lines().any(|row| row.ends_with(&expected)), "{expected}\n{shown}");
    }
}

#[test]
fn cropping_uncovers_no_secret() {
    for before in 0..120 {
        for behind in [0, 1, 50] {
            let source = format!(
                "[{}\"SECRETSECRETSECRET\",{}7,{}\"SECRET\"{}]",
                " ".repeat(120 - before),
                " ".repeat(before),
                " ".repeat(before),
                " ".repeat(behind),
            );
            let secret = source.find("\"SECRETS").unwrap();
            let second = source.rfind("\"SECRET").unwrap();
            let secrets = vec![second..second + 8, secret..secret + 20, secret + 3..secret + 5];
            let source = source.as_bytes();
            let list = vec![at(source, find(source, "7").start, "/a")];
            let shown = report(list, secrets, source);
            assert_eq!(underlined(&shown), "7", "\n{shown}");
            assert!(!shown.contains(['S', 'E', 'C', 'R', 'T', '"']), "\n{shown}");
        }
    }
}

#[test]
fn nothing_is_shown_behind_a_syntax_error() {
    for (source, mark, line, under) in [
        ("{\"a\": 1 \"password\": \"hunter2\"}", "\"password", "{\"a\": 1 \"…", "\""),
        ("{\"password\": hunter2}", "h", "{\"password\": h…", "h"),
        ("{\"password\": 'hunter2'}\r\n", "'h", "{\"password\": '…", "'"),
        ("{\"a\": é, 1}", "é", "{\"a\": é…", "é"),
        ("{\"a\": 1]\n", "]", "{\"a\": 1]", "]"),
    ] {
        let source = source.as_bytes();
        let mut syntax = at(source, find(source, mark).start, "");
        syntax.code = "syntax".into();
        // A violation before it must not show more, nor one behind it.
        let list = vec![at(source, 0, "/1"), syntax.clone(), at(source, source.len(), "/2")];
        let shown = report(list, Vec::new(), source);
        assert!(!shown.contains("hunter") && !shown.contains("1}"), "\n{shown}");
        let expected = format!(" | {line}");
        let shown = report(vec![syntax], Vec::new(), source);
        assert!(shown.lines().any(|row| row.ends_with(&expected)), "{expected}\n{shown}");
        assert_eq!(underlined(&shown), under, "\n{shown}");
    }
}

#[test]
fn the_end_of_the_source_has_a_caret() {
    for (source, expected) in [
        ("", "1 |\n  | ^ is wrong [syntax]\n"),
        ("{\"a\":", "1 | {\"a\":\n  |      ^ is wrong [syntax]\n"),
        ("{\n", "2 |\n  | ^ is wrong [syntax]\n"),
    ] {
        let source = source.as_bytes();
        let mut syntax = at(source, source.len(), "");
        syntax.code = "syntax".into();
        let shown = report(vec![syntax], Vec::new(), source);
        assert!(shown.ends_with(expected), "\n{shown}");
    }
}

#[test]
fn another_source_shows_no_line() {
    let source = b"{\n  \"a\": 7\n}";
    let list = vec![at(source, 0, "/1"), at(source, find(source, "7").start, "/2")];
    let expected = "\
error: 2 violations
 --> 1:1
  = /1: is wrong [type]
 --> 2:8
  = /2: is wrong [type]
";
    let violations = Violations::from_parts(list, false, vec![2..4, 900..901]).unwrap();
    let violations = violations.read_from(source);
    for other in ["", "{}", "{ \"a\": \"some\" }", "{\n  \"a\": 8\n}", "{\n\n\n\n\n\n\n\n\n\n\n}"] {
        assert_eq!(violations.render(other), expected);
    }
}

/// Whatever is given, it is shown somehow.
#[test]
fn never_panics() {
    let mut state = 1u32;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let parts: [&[u8]; 12] = [
        b"\"",
        b"\\",
        b"\n",
        b"\r",
        b"\t",
        b"7",
        b"{",
        b"\xff",
        b"\xc3",
        "日".as_bytes(),
        "\u{301}".as_bytes(),
        b" ",
    ];
    for round in 0..3000 {
        let source: Vec<u8> =
            (0..random(300)).flat_map(|_| parts[random(parts.len())]).copied().collect();
        let len = source.len() + 1;
        let list: Vec<_> = (0..=random(5))
            .map(|_| {
                let mut violation = at(&source, random(len), "/a");
                if random(9) == 0 {
                    violation.code = "syntax".into();
                }
                violation
            })
            .collect();
        let secrets = (0..random(4))
            .map(|_| {
                let start = random(len);
                start..start + random(40)
            })
            .collect();
        let count = list.len();
        let violations = Violations::from_parts(list, false, secrets).unwrap().read_from(&source);
        let shown = violations.render(&source);
        assert_eq!(shown.matches("/a: is wrong").count(), count, "round {round}\n{shown}");
        assert!(!shown.contains(|c: char| c.is_control() && c != '\n'));
        assert!(violations.render(&source[..source.len() / 2]).starts_with("error: "));
    }
}
