//! What bon's builders build, and garde then validates.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use garde::Validate;

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
    let value = CreatePersonalAccessTokenRequest::builder()
        .name("NodeJS Integration".to_owned())
        .scope(vec![
            "demo:personal-access-token-scope:first".to_owned(),
            "demo:personal-access-token-scope:second".to_owned(),
        ])
        .access_token_validity_seconds(36_900)
        .expiration_date(*date)
        .build();
    value.validate().expect(RIGHT);
    value
}

fn account((created, modified): &(DateTime<Utc>, Option<DateTime<Utc>>)) -> Account {
    let value = Account::builder()
        .id("2c9180835d191a86015d28455b4a2329".to_owned())
        .name("ada.lovelace".to_owned())
        .display_name("Ada Lovelace".to_owned())
        .description("Analyses engines, and explains them to everyone who asks.".to_owned())
        .email("ada.lovelace@example.com".to_owned())
        .kind(Kind::Human)
        .status(Status::Active)
        .enabled(true)
        .locked(false)
        .priority(3)
        .risk_score(12.75)
        .login_count(4211)
        .created(*created)
        .maybe_modified(*modified)
        .owner(owner("2c918083", "Charles Babbage"))
        .manager(owner("2c918084", "Augustus De Morgan"))
        .source(
            Source::builder().id("2c918085".to_owned()).name("Active Directory".to_owned()).build(),
        )
        .tags(vec!["engine".to_owned(), "mathematics".to_owned(), "notes".to_owned()])
        .entitlements(vec![
            entitlement("e-1", "read", false, 10),
            entitlement("e-2", "write", true, 250),
        ])
        .attributes(BTreeMap::from([
            ("costCentre".to_owned(), "1843".to_owned()),
            ("department".to_owned(), "Engines".to_owned()),
            ("location".to_owned(), "London".to_owned()),
        ]))
        .build();
    value.validate().expect(RIGHT);
    value
}

fn owner(id: &str, name: &str) -> Owner {
    Owner::builder().id(id.to_owned()).name(name.to_owned()).build()
}

fn entitlement(id: &str, name: &str, privileged: bool, weight: i32) -> Entitlement {
    Entitlement::builder()
        .id(id.to_owned())
        .name(name.to_owned())
        .privileged(privileged)
        .weight(weight)
        .build()
}
