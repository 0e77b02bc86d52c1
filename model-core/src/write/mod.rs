//! The engine that writes: one writer over serde, and one of JSON text.

mod direction;
#[cfg(feature = "json")]
pub(crate) mod json;
pub(crate) mod serde;

pub(crate) use direction::Direction;
pub use direction::View;
pub use serde::serialize;

use crate::description::{Model, Presence};
use crate::value::Ref;

/// Why a `Patch` behind a type parameter may not be written: as `null` it would say something.
const ABSENT: &str = "only a field declared as a `Patch` can be absent";

/// Whether a field is left out: what is optional and absent, and what is not for this way.
#[inline]
fn is_left_out(model: &Model, index: usize, value: &Ref<'_>, direction: Direction) -> bool {
    let field = &model.fields[index];
    let absent = match field.presence {
        Presence::Optional => matches!(value, Ref::Null),
        Presence::Patch => matches!(value, Ref::Absent),
        _ => false,
    };
    absent || direction.leaves_out(field)
}
