//! `ApiModel`, through its own reader and writer and through `serde_json`.

mod build;
mod models;

use model_core::{ApiModel, Violations};
use serde::Serialize;
use serde::de::DeserializeOwned;

use self::models::{Account, CreatePersonalAccessTokenRequest, Document, Event};
use super::cases::Cases;
use super::serde_derive::read;
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

pub(super) fn cases() -> Vec<Case> {
    let mut own = Cases::of(Dress::ApiModel);
    let mut serde = Cases::of(Dress::ApiModelSerde);
    let cases = &mut (&mut own, &mut serde);
    reads::<CreatePersonalAccessTokenRequest>(cases, Shape::Token);
    uses::<CreatePersonalAccessTokenRequest>(cases, Shape::Token);
    reads::<Account>(cases, Shape::Account);
    uses::<Account>(cases, Shape::Account);
    reads::<Vec<Account>>(cases, Shape::Accounts);
    uses::<Vec<Account>>(cases, Shape::Accounts);
    reads::<Event>(cases, Shape::Union);
    uses::<Event>(cases, Shape::Union);
    reads::<Event>(cases, Shape::LateTag);
    reads::<Document>(cases, Shape::Flatten);
    uses::<Document>(cases, Shape::Flatten);
    build::cases(&mut own);
    refuses::<Account>(&mut own, Shape::BrokenRules);
    refuses::<Account>(&mut own, Shape::WrongTypes);
    own.into_list().into_iter().chain(serde.into_list()).collect()
}

fn reads<T>((own, serde): &mut (&mut Cases, &mut Cases), shape: Shape)
where
    T: ApiModel + DeserializeOwned + Serialize + 'static,
{
    let from_json = |json: &[u8]| T::from_json(json).expect(RIGHT);
    let and_validate = |json: &[u8]| {
        let value = read::<T>(json);
        value.validate().expect(RIGHT);
        value
    };
    own.text(shape, Operation::ReadAndValidate, from_json, |value| written(&value));
    serde.text(shape, Operation::Read, read::<T>, |value| written(&value));
    serde.text(shape, Operation::ReadAndValidate, and_validate, |value| written(&value));
}

fn uses<T>((own, serde): &mut (&mut Cases, &mut Cases), shape: Shape)
where
    T: ApiModel + DeserializeOwned + Serialize + 'static,
{
    let value = move || read::<T>(document::of(shape).as_bytes());
    let to_json = |value: &T| value.to_json_vec().expect(RIGHT);
    let found = |outcome: Result<(), Violations>| {
        count(outcome.map_or_else(|violations| violations.len(), |()| 0))
    };
    own.value(shape, Operation::Validate, value, T::validate, found);
    own.value(shape, Operation::Write, value, to_json, |text| text);
    serde.value(shape, Operation::Write, value, written, |text| text);
}

fn refuses<T: ApiModel + 'static>(cases: &mut Cases, shape: Shape) {
    let work = |json: &[u8]| T::from_json(json);
    cases.text(shape, Operation::Refuse, work, |read| {
        count(read.map_or_else(|violations| violations.len(), |_| 0))
    });
}
