//! eserde, which goes on after a mistake, and has no rules.

mod models;

use eserde::EDeserialize;
use serde::Serialize;

use self::models::{Account, CreatePersonalAccessTokenRequest, Document, Event};
use super::cases::Cases;
use super::{RIGHT, count, written};
use crate::case::{Case, Dress, Operation, Shape};

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Cases::of(Dress::Eserde);
    reads::<CreatePersonalAccessTokenRequest>(&mut cases, Shape::Token);
    reads::<Account>(&mut cases, Shape::Account);
    reads::<Vec<Account>>(&mut cases, Shape::Accounts);
    reads::<Event>(&mut cases, Shape::Union);
    reads::<Event>(&mut cases, Shape::LateTag);
    reads::<Document>(&mut cases, Shape::Flatten);
    cases.text(
        Shape::WrongTypes,
        Operation::Refuse,
        |json| eserde::json::from_slice::<Account>(json),
        |read| count(read.err().map_or(0, |mistakes| mistakes.len())),
    );
    cases.into_list()
}

fn reads<T: for<'de> EDeserialize<'de> + Serialize + 'static>(cases: &mut Cases, shape: Shape) {
    let work = |json: &[u8]| eserde::json::from_slice::<T>(json).expect(RIGHT);
    cases.text(shape, Operation::Read, work, |value| written(&value));
}
