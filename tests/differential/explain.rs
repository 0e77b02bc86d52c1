//! Where we differ from `serde_derive` on purpose.

use model_core::Violation;

use crate::mangle::tokens;

/// Why we refuse what the twin accepts.
pub fn refusal(violation: &Violation, text: &str) -> Option<&'static str> {
    let there = &text[violation.position()?.offset()..];
    let (code, message) = (violation.code(), violation.message());
    let is = |wanted: &str, start: &str| code == wanted && message.starts_with(start);
    if is("type", "must be an object, not an array") && there.starts_with('[') {
        // "`type` (another kind of JSON ...)": the order of fields is no part of the wire format.
        return Some("an array is not an object");
    }
    if is("type", "fits no variant") && there.contains("[\"") {
        // The same of a variant inside: serde takes an array that starts with its tag for it.
        return Some("an array is not an object");
    }
    if is("type", "must be a number up to 3.4") {
        // "`type` (... or a number that does not fit)": serde makes it an infinity.
        return Some("the number does not fit into an f32");
    }
    let dates = ["must be an RFC 3339", "must be a date and time", "must be a time of day"];
    if there.starts_with('"') && dates.iter().any(|start| is("format", start)) {
        // "Dates are read strictly as RFC 3339 says (`T` or `t`, two digits each, `:60` only at a
        // real leap second)": chrono takes more.
        return Some("chrono is not strict");
    }
    if code == "unique_items" && there.starts_with('[') {
        // "a repeated element in a set is `unique_items`": serde drops it.
        return Some("an element of a set is repeated");
    }
    if is("format", "must be a UUID") && there.starts_with('"') {
        // `format: uuid` is the form with hyphens: serde takes the others too.
        return Some("a UUID has one form");
    }
    if code == "duplicate_field" && there.starts_with('"') {
        // "A key given twice is violation `duplicate_field`": in a map of serde's the last one wins.
        return Some("a key of a map is repeated");
    }
    if is("type", "fits no variant: ") && has_repeated_key(text) {
        // "A key given twice is violation `duplicate_field`": also where a map is one of several variants.
        return Some("a key of a map is repeated");
    }
    if code == "required" && violation.pointer().ends_with("/first") {
        // "The field's type and two attributes decide; nothing else does": a `T` is required also
        // where a type parameter is an `Option`, which serde takes for an optional field.
        return Some("a type parameter is no `Option`");
    }
    if is("type", "must be a string, not a number")
        && tags().any(|tag| violation.pointer().ends_with(tag))
    {
        // "told apart by a key": serde takes the number of a variant for its name.
        return Some("a tag is a name");
    }
    if is("type", "fits no variant: ") && has_numbered_tag(there) {
        // The same of a variant inside.
        return Some("a tag is a name");
    }
    if ["must be null, not an object", "must be null, not an array"].contains(&message) {
        // serde takes what is empty for nothing.
        return Some("nothing is `null`");
    }
    let names = ["Empty", "Number", "Perhaps", "Point", "Again", "Inner", "Fields"];
    if code == "unknown_field" && names.iter().any(|it| there.starts_with(&format!("\"{it}\""))) {
        // "The only key says which variant it is": of two names of a flattened union, serde takes the first.
        return Some("a variant has one name");
    }
    if ["/x", "/label", "/t", "/c"].iter().any(|key| violation.pointer().starts_with(key)) {
        // "`flatten` of an `Option` is `Some` when any of its keys occurs": for serde, one that it cannot
        // read is absent.
        return Some("an optional part is wrong");
    }
    passed_over(violation)
}

fn has_repeated_key(text: &str) -> bool {
    let colons = |text: &str| tokens(text).iter().filter(|token| *token == ":").count();
    let tree = serde_json::from_str::<serde_json::Value>(text);
    tree.is_ok_and(|tree| colons(&tree.to_string()) < colons(text))
}

fn has_numbered_tag(text: &str) -> bool {
    let is_number = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    tags().any(|tag| text.split(&format!("\"{tag}\":")).skip(1).any(is_number))
}

/// The keys that tell variants.
fn tags() -> impl Iterator<Item = &'static str> {
    ["kind", "type", "t"].into_iter()
}

/// Why a text may mean one variant for us, and another one for the twin.
pub fn another_variant(text: &str) -> Option<&'static str> {
    let tokens = tokens(text);
    let is_numbered = |it: &[String]| {
        tags().any(|tag| it[0] == format!("\"{tag}\"")) && it[2].parse::<f64>().is_ok()
    };
    if tokens.windows(3).any(is_numbered) {
        return Some("serde takes the number of a variant for its name");
    }
    // The number of a variant, or the name of one that has no content but its tag.
    let names =
        ["\"noFields\"", "\"Nothing\"", "\"Empty\"", "\"withFields\"", "\"dot\"", "\"point\""];
    let is_sequence = |it: &[String]| {
        it[0] == "[" && (it[1].parse::<f64>().is_ok() || names.contains(&it[1].as_str()))
    };
    if tokens.windows(2).any(is_sequence) {
        return Some("serde takes a list for a tag and its fields");
    }
    None
}

/// Why `serde_json` may find one variant for us, and `from_json` another one.
pub fn another_variant_of_from_json(text: &str) -> Option<&'static str> {
    let is_finer = |token: &String| {
        let float: f64 = token.trim().parse().unwrap_or(f64::NAN);
        float.fract() == 0.0 && token.contains(['.', 'e', 'E']) && whole(token).is_none()
    };
    tokens(text).iter().any(is_finer).then_some("the fraction is finer than a float")
}

/// Why only we accept what `serde_json` hands to nobody, or keeps for later.
pub fn acceptance(error: &serde_json::Error) -> Option<&'static str> {
    // "A number that no float holds": only what is wanted is judged.
    error.to_string().starts_with("number out of range").then_some("nobody wants the number")
}

/// Why `from_json` refuses what it is not told of when `serde_json` reads for us.
pub fn refusal_of_from_json(violation: &Violation, text: &str) -> Option<&'static str> {
    let there = &text[violation.position()?.offset()..];
    let number = there.split([',', ']', '}', ' ', '\n']).next()?;
    let value = number.parse::<f64>().unwrap_or(f64::NAN);
    if violation.message() == "must be an integer, not a number with a fraction"
        && (value - value.round()).abs() <= 2.0 * f64::EPSILON * value.abs()
    {
        // "compared exactly": `serde_json` has rounded the fraction away before we see it, by a bit or two.
        return Some("the fraction is finer than a float");
    }
    if cfg!(feature = "arbitrary_precision") && number == "-0" {
        // A foreign type is given the float that it is; `serde_json` makes it the integer 0 then.
        return Some("zero has a sign");
    }
    passed_over(violation)
}

fn passed_over(violation: &Violation) -> Option<&'static str> {
    match (violation.code(), violation.message()) {
        // "Outside the promise: ... nesting beyond 128": serde_json counts only what it does not skip.
        ("syntax", "is nested deeper than 128 levels") => Some("nesting is limited everywhere"),
        // "only a syntax error stops it": no text has it, and serde_json does not look at what it skips.
        ("syntax", "is half of a surrogate pair") => Some("a string is text everywhere"),
        _ => None,
    }
}

/// The same text without what only we accept, which is one thing:
///
/// "`1.0` reads as the integer 1". So every number that is whole becomes an integer.
pub fn plain(text: &str) -> String {
    let tokens = tokens(text).into_iter();
    tokens.map(|token| whole(&token).unwrap_or(token)).collect::<Vec<_>>().concat()
}

/// A number as an integer, if it is one and was not written like one.
fn whole(token: &str) -> Option<String> {
    let number = token.trim();
    let value: f64 = number.parse().ok()?;
    if !value.is_finite() || number.starts_with(|c: char| c.is_alphabetic()) {
        return None;
    }
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    if !mantissa.contains(|c| matches!(c, '1'..='9')) {
        return Some("0".to_owned());
    }
    if !number.contains(['.', 'e', 'E']) {
        return None;
    }
    let (digits, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i32 = exponent.parse().ok()?;
    let point = exponent - i32::try_from(fraction.len()).ok()?;
    let digits = format!("{digits}{fraction}");
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits.as_str()),
    };
    let kept = digits.trim_end_matches('0');
    let zeros = point + i32::try_from(digits.len() - kept.len()).ok()?;
    let zeros = usize::try_from(zeros).ok().filter(|zeros| *zeros < 40)?;
    Some(format!("{sign}{}{}", kept.trim_start_matches('0'), "0".repeat(zeros)))
}

/// Whether two values show the same, floats aside that `serde_json` rounded in its own way
/// ("numbers ... rounded by `f32`" are outside the promise).
pub fn same(ours: &str, twin: &str) -> bool {
    let is_number = |c: char| matches!(c, '0'..='9' | '.' | '-' | '+' | 'e');
    let numbers = |text| str::split(text, move |c| !is_number(c)).filter(|part| !part.is_empty());
    let others = |text| str::split(text, is_number).filter(|part| !part.is_empty());
    ours == twin
        || (others(ours).eq(others(twin))
            && numbers(ours).count() == numbers(twin).count()
            && numbers(ours).zip(numbers(twin)).all(|(a, b)| a == b || close(a, b)))
}

fn close(a: &str, b: &str) -> bool {
    let is_float = |text: &str| text.contains(['.', 'e']);
    let (Ok(x), Ok(y)) = (a.parse::<f64>(), b.parse::<f64>()) else { return false };
    (is_float(a) || is_float(b)) && (x - y).abs() <= 2.0 * f64::from(f32::EPSILON) * x.abs()
}
