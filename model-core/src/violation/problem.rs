use std::fmt::Write;

use serde_json::{Map, Value};

use super::{Violation, Violations};

impl Violations {
    /// The body of an HTTP response with the media type `application/problem+json`, as
    /// [RFC 9457] describes it.
    ///
    /// Its `status` is 400 where the text was no JSON (code `syntax`), and else 422. `errors` lists
    /// the violations as the example in that RFC does: `pointer` is a URI fragment, `detail` the
    /// message, followed by the `code`, and by `params` and `position` where there are any.
    ///
    /// ```
    /// use model_core::{Violation, Violations};
    ///
    /// let violations = Violations::from(Violation::new("/scope/0", "type", "must be a string"));
    ///
    /// assert_eq!(
    ///     violations.to_problem(),
    ///     serde_json::json!({
    ///         "title": "Unprocessable Content",
    ///         "status": 422,
    ///         "detail": "/scope/0: must be a string",
    ///         "errors": [
    ///             { "pointer": "#/scope/0", "code": "type", "detail": "must be a string" },
    ///         ],
    ///     }),
    /// );
    /// ```
    ///
    /// [RFC 9457]: https://www.rfc-editor.org/rfc/rfc9457
    #[must_use]
    pub fn to_problem(&self) -> Value {
        let (status, title) = if self.iter().any(|violation| violation.code() == "syntax") {
            (400, "Bad Request")
        } else {
            (422, "Unprocessable Content")
        };
        let detail = match self.len() {
            1 => self.to_string(),
            _ => self.count().to_string(),
        };
        // There is no `type`: it is "about:blank" then, and the title has to be that of the status.
        let mut problem = Map::new();
        problem.insert("title".into(), title.into());
        problem.insert("status".into(), status.into());
        problem.insert("detail".into(), detail.into());
        problem.insert("errors".into(), self.iter().map(entry).collect());
        Value::Object(problem)
    }
}

fn entry(violation: &Violation) -> Value {
    let mut entry = Map::new();
    entry.insert("pointer".into(), fragment(violation.pointer()).into());
    entry.insert("code".into(), violation.code().into());
    entry.insert("detail".into(), violation.message().into());
    // Numbers and texts always have a value; `null` stands for an error that does not occur.
    if !violation.params().is_empty() {
        let params = serde_json::to_value(violation.params()).unwrap_or_default();
        entry.insert("params".into(), params);
    }
    if let Some(position) = violation.position() {
        let position = serde_json::to_value(position).unwrap_or_default();
        entry.insert("position".into(), position);
    }
    Value::Object(entry)
}

/// A JSON Pointer as a URI fragment identifier: [RFC 6901, section 6][rfc].
///
/// [rfc]: https://www.rfc-editor.org/rfc/rfc6901#section-6
fn fragment(pointer: &str) -> String {
    let mut fragment = String::from("#");
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            // Writing to a `String` does not fail.
            let _ = write!(fragment, "%{byte:02X}");
        }
    }
    fragment
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::positions;
    use super::*;

    #[test]
    fn a_pointer_becomes_a_fragment() {
        // The first rows are those of RFC 6901, section 6.
        for (pointer, expected) in [
            ("", "#"),
            ("/foo/0", "#/foo/0"),
            ("/", "#/"),
            ("/a~1b", "#/a~1b"),
            ("/c%d", "#/c%25d"),
            ("/e^f", "#/e%5Ef"),
            ("/g|h", "#/g%7Ch"),
            ("/i\\j", "#/i%5Cj"),
            ("/k\"l", "#/k%22l"),
            ("/ ", "#/%20"),
            ("/m~0n", "#/m~0n"),
            ("/ü/日", "#/%C3%BC/%E6%97%A5"),
            ("/a#b?c&d[0]", "#/a%23b?c&d%5B0%5D"),
            ("/\n\u{7f}", "#/%0A%7F"),
        ] {
            assert_eq!(fragment(pointer), expected);
        }
    }

    #[test]
    fn lists_everything_that_is_known() {
        let mut first =
            Violation::new("/ttl", "maximum", "must be at most 9").with_param("limit", 9);
        first.set_position(positions(b"[ 10]", &[2])[0]);
        let second = Violation::new("/na me", "required", "is required");
        let violations = Violations::from_parts(vec![first, second], true, Vec::new()).unwrap();
        let expected = json!({
            "title": "Unprocessable Content",
            "status": 422,
            "detail": "2 violations and more",
            "errors": [
                {
                    "pointer": "#/ttl",
                    "code": "maximum",
                    "detail": "must be at most 9",
                    "params": { "limit": 9 },
                    "position": { "line": 1, "column": 3, "offset": 2 },
                },
                { "pointer": "#/na%20me", "code": "required", "detail": "is required" },
            ],
        });
        assert_eq!(violations.to_problem(), expected);
    }

    #[test]
    fn what_is_no_json_is_a_bad_request() {
        let problem =
            Violations::from(Violation::new("", "syntax", "expected a value")).to_problem();
        assert_eq!((&problem["status"], &problem["title"]), (&json!(400), &json!("Bad Request")));
        assert_eq!(problem["detail"], "expected a value");
    }
}
