//! `serde_derive` with garde for the rules, and bon for the builder.

mod build;
mod models;
mod rules;

use garde::Validate;
use serde::Serialize;
use serde::de::DeserializeOwned;

use self::models::{Account, CreatePersonalAccessTokenRequest, Document, Event};
use super::cases::Cases;
use super::serde_derive::read;
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Cases::of(Dress::Garde);
    reads::<CreatePersonalAccessTokenRequest>(&mut cases, Shape::Token);
    validates::<CreatePersonalAccessTokenRequest>(&mut cases, Shape::Token);
    reads::<Account>(&mut cases, Shape::Account);
    validates::<Account>(&mut cases, Shape::Account);
    reads::<Vec<Account>>(&mut cases, Shape::Accounts);
    validates::<Vec<Account>>(&mut cases, Shape::Accounts);
    reads::<Event>(&mut cases, Shape::Union);
    validates::<Event>(&mut cases, Shape::Union);
    reads::<Event>(&mut cases, Shape::LateTag);
    reads::<Document>(&mut cases, Shape::Flatten);
    validates::<Document>(&mut cases, Shape::Flatten);
    build::cases(&mut cases);
    cases.text(
        Shape::BrokenRules,
        Operation::Refuse,
        |json| read::<Account>(json).validate(),
        |outcome| count(outcome.map_or_else(|report| report.iter().count(), |()| 0)),
    );
    cases.into_list()
}

fn reads<T>(cases: &mut Cases, shape: Shape)
where
    T: DeserializeOwned + Serialize + Validate<Context = ()> + 'static,
{
    let work = |json: &[u8]| {
        let value = read::<T>(json);
        value.validate().expect(RIGHT);
        value
    };
    cases.text(shape, Operation::ReadAndValidate, work, |value| written(&value));
}

fn validates<T>(cases: &mut Cases, shape: Shape)
where
    T: DeserializeOwned + Validate<Context = ()> + 'static,
{
    let value = move || read::<T>(document::of(shape).as_bytes());
    let show = |outcome: Result<(), garde::Report>| {
        count(outcome.map_or_else(|report| report.iter().count(), |()| 0))
    };
    cases.value(shape, Operation::Validate, value, T::validate, show);
}
