//! What the builders build, which validates it.

use chrono::{DateTime, Utc};

use super::super::cases::Cases;
use super::super::serde_derive::read;
use super::super::{RIGHT, written};
use super::models::{
    Account, CreatePersonalAccessTokenRequest, Entitlement, Kind, Owner, Source, Status,
};
use crate::case::{Operation, Shape};
use crate::document;

pub(super) fn cases(cases: &mut Cases) {
    let date = document::expiration;
    cases.value(Shape::Token, Operation::Build, date, token, |value| written(&value));
    let dates = || {
        let account = read::<Account>(document::of(Shape::Account).as_bytes());
        (account.created, account.modified)
    };
    cases.value(Shape::Account, Operation::Build, dates, account, |value| written(&value));
}

fn token(date: &DateTime<Utc>) -> CreatePersonalAccessTokenRequest {
    CreatePersonalAccessTokenRequest::builder()
        .name("NodeJS Integration")
        .scope([
            "demo:personal-access-token-scope:first",
            "demo:personal-access-token-scope:second",
        ])
        .access_token_validity_seconds(36_900)
        .expiration_date(*date)
        .build()
        .expect(RIGHT)
}

fn account((created, modified): &(DateTime<Utc>, Option<DateTime<Utc>>)) -> Account {
    Account::builder()
        .id("2c9180835d191a86015d28455b4a2329")
        .name("ada.lovelace")
        .display_name("Ada Lovelace")
        .description("Analyses engines, and explains them to everyone who asks.")
        .email("ada.lovelace@example.com")
        .kind(Kind::Human)
        .status(Status::Active)
        .enabled(true)
        .locked(false)
        .priority(3)
        .risk_score(12.75)
        .login_count(4211)
        .created(*created)
        .modified(*modified)
        .owner(owner("2c918083", "Charles Babbage"))
        .manager(owner("2c918084", "Augustus De Morgan"))
        .source(Source::builder().id("2c918085").name("Active Directory").build_unvalidated())
        .tags(["engine", "mathematics", "notes"])
        .entitlements([
            entitlement("e-1", "read", false, 10),
            entitlement("e-2", "write", true, 250),
        ])
        .attributes([("costCentre", "1843"), ("department", "Engines"), ("location", "London")])
        .build()
        .expect(RIGHT)
}

/// Parts are validated with the whole.
fn owner(id: &str, name: &str) -> Owner {
    Owner::builder().id(id).name(name).build_unvalidated()
}

fn entitlement(id: &str, name: &str, privileged: bool, weight: i32) -> Entitlement {
    Entitlement::builder()
        .id(id)
        .name(name)
        .privileged(privileged)
        .weight(weight)
        .build_unvalidated()
}
