//! `required_if` and `required_unless`: keys that must be there because of what others are.

use model_core::{ApiModel, Patch, Valid};

use crate::support::{accepted, found, judged, read, refused};

/// As the token API has it: a token expires, unless its user says that it never does.
#[derive(ApiModel, Debug)]
#[api(rename_all = "camelCase")]
struct CreateToken {
    user_aware_token_never_expires: Option<bool>,
    #[api(required_unless(user_aware_token_never_expires = true), date_range(min = now))]
    expiration_date: Option<chrono::DateTime<chrono::Utc>>,
}

#[test]
fn a_token_expires_unless_its_user_is_aware_that_it_does_not() {
    for (json, expected) in [
        ("{}", &["/expirationDate required"][..]),
        (r#"{"userAwareTokenNeverExpires":false}"#, &["/expirationDate required"]),
        (r#"{"userAwareTokenNeverExpires":null}"#, &["/expirationDate required"]),
        (r#"{"userAwareTokenNeverExpires":true}"#, &[]),
        (r#"{"userAwareTokenNeverExpires":true,"expirationDate":null}"#, &[]),
        (r#"{"expirationDate":null}"#, &["/expirationDate required"]),
        (r#"{"expirationDate":"2018-01-01T00:00:00Z"}"#, &[]),
        (r#"{"expirationDate":"2017-01-01T00:00:00Z"}"#, &["/expirationDate date_range"]),
        // Of what cannot be read nobody knows whether it is so.
        (r#"{"userAwareTokenNeverExpires":"yes"}"#, &["/userAwareTokenNeverExpires type"]),
        (r#"{"expirationDate":7}"#, &["/expirationDate type"]),
    ] {
        assert_eq!(read::<CreateToken>(json), expected, "{json}");
    }
    let violations = refused::<CreateToken>("{}");
    let message = "is required unless `userAwareTokenNeverExpires` is `true`";
    assert_eq!(violations.first().message(), message);
    // A client reads what a server sent.
    assert!(serde_json::from_str::<CreateToken>("{}").is_ok());
    assert!(serde_json::from_str::<Valid<CreateToken>>("{}").is_err());
    assert!(CreateToken::builder().build().is_err());
    assert!(CreateToken::builder().user_aware_token_never_expires(true).build().is_ok());
}

#[derive(ApiModel, Debug)]
struct Kinds {
    #[api(required_if(text = "a"))]
    by_text: Option<i32>,
    #[api(required_if(integer = -1))]
    by_integer: Option<i32>,
    #[api(required_if(float = 1))]
    by_float: Option<i32>,
    #[api(required_if(single = 0.1))]
    by_single: Option<i32>,
    #[api(required_if(letter = 'é'))]
    by_letter: Option<i32>,
    #[api(required_if(flag = false))]
    by_flag: Option<i32>,
    #[api(required_if(large = 18_446_744_073_709_551_615))]
    by_large: Option<i32>,
    #[api(required_if(free = 2))]
    by_free: Option<i32>,
    #[api(required_if(patch = "p"))]
    by_patch: Option<i32>,
    #[api(required_if(filled = 5))]
    by_filled: Option<i32>,
    text: Option<String>,
    integer: Option<Box<i8>>,
    float: Option<f64>,
    single: Option<f32>,
    letter: Option<char>,
    flag: Option<bool>,
    large: Option<u128>,
    free: Option<serde_json::Value>,
    patch: Patch<String>,
    #[api(default = 0)]
    filled: u8,
}

#[test]
fn literals_are_compared_as_json_does() {
    for (other, equal, unequal) in [
        ("text", r#""a""#, r#""A""#),
        ("integer", "-1.0", "1"),
        ("float", "1.0", "1.5"),
        ("single", "0.1", "0.2"),
        ("letter", r#""\u00e9""#, r#""e""#),
        ("flag", "false", "true"),
        ("large", "18446744073709551615", "340282366920938463463374607431768211455"),
        ("free", "2.0", "[2]"),
        ("patch", r#""p""#, "null"),
        ("filled", "5", "6"),
    ] {
        let field = format!("by_{other}");
        let with = |value: &str| read::<Kinds>(format!(r#"{{"{other}":{value}}}"#));
        assert_eq!(with(equal), [format!("/{field} required")]);
        assert_eq!(with(unequal), [""; 0], "{other}");
        let both = format!(r#"{{"{other}":{equal},"{field}":0}}"#);
        assert_eq!(read::<Kinds>(both), [""; 0]);
    }
    assert_eq!(read::<Kinds>("{}"), [""; 0]);
}

#[derive(ApiModel, Debug)]
#[api(rename_all = "camelCase")]
struct Payment {
    paid_by: String,
    amount: Option<i32>,
    #[api(required_if(paid_by = "card", amount = 10))]
    card: Option<String>,
    #[api(required_if(paid_by = "card"), required_if(amount = 0, code = "zero"))]
    #[api(required_unless(amount = 10, message = "say why"), min_length = 2)]
    reason: Option<String>,
    #[api(required_unless(paid_by = "cash", amount = 5))]
    note: Patch<String>,
}

#[test]
fn all_pairs_must_hold_and_each_attribute_is_a_rule_of_its_own() {
    let all = |kind: &str, rest: &str| read::<Payment>(format!(r#"{{"paidBy":{kind}{rest}}}"#));
    let present = r#","reason":"no","note":null"#;
    for (kind, rest, expected) in [
        (r#""card""#, r#","amount":10,"reason":"no","note":"x""#, &["/card required"][..]),
        (r#""card""#, r#","amount":9,"reason":"no","note":"x""#, &[]),
        (r#""cash""#, r#","amount":10,"note":null"#, &[]),
        (r#""cash""#, r#","amount":5,"reason":"n""#, &["/reason min_length"]),
        (r#""cash""#, r#","amount":0,"note":null"#, &["/reason zero", "/reason required"]),
        (r#""card""#, r#","note":null"#, &["/reason required", "/reason required"]),
        (r#""cash""#, r#","reason":"no""#, &["/note required"]),
        // One of two pairs that does not hold decides, whatever the other is.
        ("7", r#","amount":9,"reason":"no""#, &["/paidBy type", "/note required"]),
        ("7", r#","amount":5,"reason":"no""#, &["/paidBy type"]),
        ("7", r#","amount":10,"reason":"no","note":null"#, &["/paidBy type"]),
        (r#""card""#, r#","amount":"x","note":null"#, &["/amount type", "/reason required"]),
    ] {
        assert_eq!(all(kind, rest), expected, "{kind}{rest}");
    }
    assert_eq!(all(r#""x""#, present), [""; 0]);
    let violations = refused::<Payment>(r#"{"paidBy":"card","amount":10}"#);
    let messages: Vec<_> = violations.iter().map(|it| it.message().to_owned()).collect();
    assert_eq!(
        messages,
        [
            "is required when `paidBy` is `card` and `amount` is `10`",
            "is required when `paidBy` is `card`",
            "is required unless `paidBy` is `cash` and `amount` is `5`",
        ]
    );
    let violations = refused::<Payment>(r#"{"paidBy":"cash","note":null}"#);
    assert_eq!(violations.first().message(), "say why");
    let built = Payment::builder().paid_by("cash").amount(0).note("n").build().unwrap_err();
    assert_eq!(found(&built), ["/reason zero", "/reason required"]);
}

#[test]
fn the_position_is_where_the_key_would_be() {
    let text = "[\n {\"paidBy\": \"card\", \"amount\": 10, \"note\": null},\n {\"paidBy\": \"x\", \"reason\": null, \"note\": \"\"}]";
    let violations = refused::<Vec<Payment>>(text);
    let places: Vec<_> = violations
        .iter()
        .map(|it| {
            let position = it.position().unwrap();
            (it.pointer().to_owned(), position.line(), position.column())
        })
        .collect();
    assert_eq!(
        places,
        [
            ("/0/card".to_owned(), 2, 2),
            ("/0/reason".to_owned(), 2, 2),
            ("/1/reason".to_owned(), 3, 28),
        ]
    );
}

#[derive(ApiModel, Debug)]
struct Safe {
    #[api(secret)]
    password: Option<String>,
    #[api(required_if(password = "hunter2"))]
    hint: Patch<String>,
    #[api(secret, required_unless(password = "hunter2", hint = "h"))]
    token: Option<String>,
}

#[test]
fn a_secret_is_compared_and_not_told() {
    let violations = refused::<Safe>(r#"{"password":"hunter2"}"#);
    let told = violations.to_string();
    assert_eq!(
        told,
        "2 violations: /hint: is required when `password` has a certain value; \
         /token: is required unless `password` has a certain value and `hint` is `h`"
    );
    assert!(!violations.render(r#"{"password":"hunter2"}"#).contains("hunter2"));
}

#[derive(ApiModel, Debug)]
struct Tree<T> {
    message: Option<String>,
    r#type: Option<T>,
    #[api(required_if(r#type = 1, r#message = "m"))]
    child: Option<Vec<T>>,
    below: Vec<Tree<T>>,
}

#[test]
fn conditions_hold_in_generic_and_nested_models() {
    let json = r#"{"below":[{"type":1,"message":"m","below":[]},{"type":2,"message":"m","below":[]},
        {"type":1,"message":"m","child":[],"below":[]}]}"#;
    assert_eq!(read::<Tree<i32>>(json), ["/below/0/child required"]);
    assert_eq!(read::<Tree<f64>>(json), ["/below/0/child required"]);
    // What is of another kind is not equal.
    assert_eq!(read::<Tree<bool>>(r#"{"type":true,"message":"m","below":[]}"#), [""; 0]);
    let tree = accepted::<Tree<u8>>(r#"{"type":1,"below":[]}"#);
    assert_eq!(judged(&Tree { message: Some("m".into()), ..tree }), ["/child required"]);
}
