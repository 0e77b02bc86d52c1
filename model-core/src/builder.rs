//! What builders are made of: the states of their required fields, and what their setters take.

mod argument;

pub use argument::{IntoOptional, IntoPatch, IntoValue};

use crate::context::Context;
use crate::description::{Model, Presence};
use crate::model::ApiModel;
use crate::read::Fields;
use crate::rules::validate_now;
use crate::value::Record;
use crate::violation::Violations;

/// A required field that has no value yet.
pub struct Missing(());

/// A required field that was set.
pub struct Set(());

/// A required field that came with the value the builder started from, and may be replaced.
pub struct Given(());

/// A required field that may be set.
#[diagnostic::on_unimplemented(
    message = "this required field is already set",
    label = "set a second time here",
    note = "keep one of the two calls"
)]
pub trait Settable {}

#[diagnostic::do_not_recommend]
impl Settable for Missing {}

#[diagnostic::do_not_recommend]
impl Settable for Given {}

/// Fills in the defaults of the fields that were not set.
pub fn fill(model: &'static Model, record: &mut dyn Record, set: &Fields, cx: &Context) {
    for index in 0..model.count() {
        if model.presence(index) == Presence::Default && !set.contains(index) {
            record.fill(index, cx);
        }
    }
}

/// The set of all fields: those of a value that is complete.
#[must_use]
pub fn all_fields(model: &'static Model) -> Fields {
    let mut all = Fields::default();
    for index in 0..model.count() {
        all.insert(index);
    }
    all
}

/// Runs the rules of what was built at the system clock.
///
/// # Errors
/// Every rule that is broken.
#[inline]
pub fn build_now<T: ApiModel>(model: T) -> Result<T, Violations> {
    match validate_now(&model) {
        Ok(()) => Ok(model),
        Err(violations) => Err(violations),
    }
}

/// Runs the rules of what was built.
///
/// # Errors
/// Every rule that is broken.
#[inline]
pub fn build<T: ApiModel>(model: T, cx: &Context) -> Result<T, Violations> {
    match model.validate_with(cx) {
        Ok(()) => Ok(model),
        Err(violations) => Err(violations),
    }
}
