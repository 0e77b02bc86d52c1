//! The texts, compact and in the order of declaration, so that they are written as they were read.

use std::fmt::Write;

use chrono::{DateTime, Days, SecondsFormat, Utc};

use crate::case::Shape;

/// The text that a shape is read from.
pub(crate) fn of(shape: Shape) -> String {
    match shape {
        Shape::Token => token(&expiration().to_rfc3339_opts(SecondsFormat::Millis, true)),
        Shape::Account => ACCOUNT.to_owned(),
        Shape::Accounts => accounts(),
        Shape::Union => UNION.to_owned(),
        Shape::LateTag => LATE_TAG.to_owned(),
        Shape::Flatten => FLATTEN.to_owned(),
        Shape::BrokenRules => BROKEN_RULES.to_owned(),
        Shape::WrongTypes => WRONG_TYPES.to_owned(),
    }
}

/// The text that a shape is written as.
pub(crate) fn written(shape: Shape) -> String {
    of(if shape == Shape::LateTag { Shape::Union } else { shape })
}

/// When the token expires: within what its rule permits, today and in the next weeks.
pub(crate) fn expiration() -> DateTime<Utc> {
    let day = Utc::now().date_naive() + Days::new(90);
    day.and_hms_milli_opt(8, 30, 15, 250).expect("a time of day").and_utc()
}

fn token(expiration: &str) -> String {
    format!(
        r#"{{"name":"NodeJS Integration","scope":["demo:personal-access-token-scope:first","demo:personal-access-token-scope:second"],"accessTokenValiditySeconds":36900,"expirationDate":"{expiration}"}}"#
    )
}

const ACCOUNT: &str = r#"{"id":"2c9180835d191a86015d28455b4a2329","name":"ada.lovelace","displayName":"Ada Lovelace","description":"Analyses engines, and explains them to everyone who asks.","email":"ada.lovelace@example.com","type":"HUMAN","status":"ACTIVE","enabled":true,"locked":false,"priority":3,"riskScore":12.75,"loginCount":4211,"created":"2024-02-29T08:30:15.250Z","modified":"2026-11-29T17:05:59.125Z","owner":{"id":"2c918083","name":"Charles Babbage"},"manager":{"id":"2c918084","name":"Augustus De Morgan"},"source":{"id":"2c918085","name":"Active Directory"},"tags":["engine","mathematics","notes"],"entitlements":[{"id":"e-1","name":"read","privileged":false,"weight":10},{"id":"e-2","name":"write","privileged":true,"weight":250}],"attributes":{"costCentre":"1843","department":"Engines","location":"London"}}"#;

/// Accounts as endpoints list them: most of what is optional is absent. About 300 bytes each.
fn accounts() -> String {
    let mut text = String::from("[");
    for index in 0..1000 {
        let comma = if index == 0 { "" } else { "," };
        let email = match index % 3 {
            0 => format!(r#""email":"user{index}@example.com","#),
            _ => String::new(),
        };
        let (kind, status) = [("HUMAN", "ACTIVE"), ("MACHINE", "PENDING")][index % 2];
        let tags = [r#","tags":["engine","notes"]"#, ""][index % 2];
        let (enabled, priority, minute) = (index % 5 != 0, index % 10 + 1, index % 60);
        write!(
            text,
            r#"{comma}{{"id":"2c9180835d191a86015d28455b{index:06}","name":"user.{index}","displayName":"User Number {index}",{email}"type":"{kind}","status":"{status}","enabled":{enabled},"priority":{priority},"created":"2024-02-29T08:{minute:02}:15.250Z","owner":{{"id":"2c918083","name":"Charles Babbage"}},"source":{{"id":"2c918085","name":"Active Directory"}}{tags}}}"#
        )
        .expect("a string takes everything");
    }
    text.push(']');
    text
}

const UNION: &str = r#"{"type":"MOVED","id":"2c9180835d191a86015d28455b4a2329","position":17,"parentId":"2c9180835d191a86015d28455b4a232a"}"#;

const LATE_TAG: &str = r#"{"id":"2c9180835d191a86015d28455b4a2329","position":17,"parentId":"2c9180835d191a86015d28455b4a232a","type":"MOVED"}"#;

const FLATTEN: &str = r#"{"id":"2c9180835d191a86015d28455b4a2329","title":"Notes by the translator","created":"2024-02-29T08:30:15.250Z","createdBy":"ada.lovelace","modified":"2026-11-29T17:05:59.125Z","version":7,"body":"The engine weaves algebraic patterns."}"#;

const BROKEN_RULES: &str = r#"{"id":"","name":"","displayName":"Ada Lovelace","type":"HUMAN","status":"ACTIVE","enabled":true,"priority":0,"riskScore":100.5,"created":"2024-02-29T08:30:15.250Z","owner":{"id":"","name":"Charles Babbage"},"manager":{"id":"","name":"Augustus De Morgan"},"source":{"id":"","name":"Active Directory"},"tags":["engine",""],"entitlements":[{"id":"","name":"read","privileged":false,"weight":10},{"id":"e-2","name":"write","privileged":true,"weight":-1}]}"#;

const WRONG_TYPES: &str = r#"{"id":1,"name":2,"displayName":"Ada Lovelace","type":"HUMAN","status":"ACTIVE","enabled":"yes","priority":"high","riskScore":"low","loginCount":-1,"created":"yesterday","owner":{"id":3,"name":"Charles Babbage"},"tags":["engine",4],"entitlements":[{"id":"e-1","name":"read","privileged":false,"weight":10},{"id":"e-2","name":"write","privileged":true,"weight":"heavy"}]}"#;
