//! `serde_derive` alone, with `serde_json`.

mod models;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cases::Cases;
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

pub(super) use self::models::{Account, CreatePersonalAccessTokenRequest, Document, Event};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Cases::of(Dress::Serde);
    reads::<CreatePersonalAccessTokenRequest>(&mut cases, Shape::Token);
    writes::<CreatePersonalAccessTokenRequest>(&mut cases, Shape::Token);
    reads::<Account>(&mut cases, Shape::Account);
    writes::<Account>(&mut cases, Shape::Account);
    reads::<Vec<Account>>(&mut cases, Shape::Accounts);
    writes::<Vec<Account>>(&mut cases, Shape::Accounts);
    reads::<Event>(&mut cases, Shape::Union);
    writes::<Event>(&mut cases, Shape::Union);
    reads::<Event>(&mut cases, Shape::LateTag);
    reads::<Document>(&mut cases, Shape::Flatten);
    writes::<Document>(&mut cases, Shape::Flatten);
    refuses::<Account>(&mut cases, Shape::BrokenRules);
    refuses::<Account>(&mut cases, Shape::WrongTypes);
    cases.into_list()
}

fn reads<T: DeserializeOwned + Serialize + 'static>(cases: &mut Cases, shape: Shape) {
    cases.text(shape, Operation::Read, read::<T>, |value| written(&value));
}

fn writes<T: DeserializeOwned + Serialize + 'static>(cases: &mut Cases, shape: Shape) {
    let value = move || read::<T>(document::of(shape).as_bytes());
    cases.value(shape, Operation::Write, value, written, |text| text);
}

fn refuses<T: DeserializeOwned + 'static>(cases: &mut Cases, shape: Shape) {
    cases.text(
        shape,
        Operation::Refuse,
        |json| serde_json::from_slice::<T>(json),
        |read| count(usize::from(read.is_err())),
    );
}

/// The value of a text that is right.
pub(super) fn read<T: DeserializeOwned>(json: &[u8]) -> T {
    serde_json::from_slice(json).expect(RIGHT)
}
