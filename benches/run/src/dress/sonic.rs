//! `serde_derive` with sonic-rs in place of `serde_json`.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cases::Cases;
use super::serde_derive::{Account, CreatePersonalAccessTokenRequest, Document, Event, read};
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Cases::of(Dress::Sonic);
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
    let work = |json: &[u8]| sonic_rs::from_slice::<T>(json).expect(RIGHT);
    cases.text(shape, Operation::Read, work, |value| written(&value));
}

fn writes<T: DeserializeOwned + Serialize + 'static>(cases: &mut Cases, shape: Shape) {
    let value = move || read::<T>(document::of(shape).as_bytes());
    let work = |value: &T| sonic_rs::to_vec(value).expect(RIGHT);
    cases.value(shape, Operation::Write, value, work, |text| text);
}

fn refuses<T: DeserializeOwned + 'static>(cases: &mut Cases, shape: Shape) {
    cases.text(
        shape,
        Operation::Refuse,
        |json| sonic_rs::from_slice::<T>(json),
        |read| count(usize::from(read.is_err())),
    );
}
