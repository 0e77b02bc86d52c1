//! `serde_derive` with validator for the rules: it has none for enums, and none for items.

mod models;
mod rules;

use serde::Serialize;
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use self::models::{Account, CreatePersonalAccessTokenRequest, Document};
use super::cases::Cases;
use super::serde_derive::read;
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Cases::of(Dress::Validator);
    all::<CreatePersonalAccessTokenRequest>(&mut cases, Shape::Token);
    all::<Account>(&mut cases, Shape::Account);
    all::<Vec<Account>>(&mut cases, Shape::Accounts);
    all::<Document>(&mut cases, Shape::Flatten);
    let work = |json: &[u8]| read::<Account>(json).validate();
    cases.text(Shape::BrokenRules, Operation::Refuse, work, mistakes);
    cases.into_list()
}

fn all<T: DeserializeOwned + Serialize + Validate + 'static>(cases: &mut Cases, shape: Shape) {
    let work = |json: &[u8]| {
        let value = read::<T>(json);
        value.validate().expect(RIGHT);
        value
    };
    cases.text(shape, Operation::ReadAndValidate, work, |value| written(&value));
    let value = move || read::<T>(document::of(shape).as_bytes());
    cases.value(shape, Operation::Validate, value, T::validate, mistakes);
}

fn mistakes(outcome: Result<(), ValidationErrors>) -> Vec<u8> {
    count(outcome.map_or_else(|errors| number(&errors), |()| 0))
}

fn number(errors: &ValidationErrors) -> usize {
    let kinds = errors.errors().values();
    kinds
        .map(|kind| match kind {
            ValidationErrorsKind::Struct(errors) => number(errors),
            ValidationErrorsKind::List(items) => items.values().map(|errors| number(errors)).sum(),
            ValidationErrorsKind::Field(errors) => errors.len(),
        })
        .sum()
}
