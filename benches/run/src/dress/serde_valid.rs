//! `serde_derive` with `serde_valid` for the rules.

mod models;
mod rules;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_valid::Validate;
use serde_valid::validation::Errors;

use self::models::{Account, CreatePersonalAccessTokenRequest, Document, Event};
use super::cases::Cases;
use super::serde_derive::read;
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Cases::of(Dress::SerdeValid);
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
    let work = |json: &[u8]| read::<Account>(json).validate();
    cases.text(Shape::BrokenRules, Operation::Refuse, work, mistakes);
    cases.into_list()
}

fn reads<T>(cases: &mut Cases, shape: Shape)
where
    T: DeserializeOwned + Serialize + Validate + 'static,
{
    let work = |json: &[u8]| {
        let value = read::<T>(json);
        value.validate().expect(RIGHT);
        value
    };
    cases.text(shape, Operation::ReadAndValidate, work, |value| written(&value));
}

fn validates<T: DeserializeOwned + Validate + 'static>(cases: &mut Cases, shape: Shape) {
    let value = move || read::<T>(document::of(shape).as_bytes());
    cases.value(shape, Operation::Validate, value, T::validate, mistakes);
}

fn mistakes(outcome: Result<(), Errors>) -> Vec<u8> {
    count(outcome.map_or_else(|errors| number(&errors), |()| 0))
}

fn number(errors: &Errors) -> usize {
    match errors {
        Errors::Array(errors) => {
            errors.errors.len() + errors.items.values().map(number).sum::<usize>()
        }
        Errors::Object(errors) => {
            errors.errors.len() + errors.properties.values().map(number).sum::<usize>()
        }
        Errors::NewType(errors) => errors.len(),
    }
}
