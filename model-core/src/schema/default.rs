//! The defaults of fields.

use serde_json::Value;

use crate::context::Context;
#[cfg(feature = "chrono")]
use crate::date::AskedBound;
use crate::description::{Model, Presence};
use crate::value::{ApiValue, Hint, Record};
use crate::write::{Direction, json::to_vec};

/// What tells the default of a field: `default`, or `x-default` where it depends on the clock or on another
/// field. Nothing, where it is what some code makes of the clock.
pub(super) fn default(
    model: &'static Model,
    record: &mut dyn Record,
    index: usize,
) -> Option<(&'static str, Value)> {
    if !matches!(model.presence(index), Presence::Default | Presence::Optional) {
        return None;
    }
    #[cfg(feature = "chrono")]
    {
        let cx = Context::lazy().with_data(AskedBound::default());
        fill(record, index, &cx);
        if let Some(bound) = cx.data::<AskedBound>().and_then(AskedBound::answered) {
            if bound.moves() {
                let name = |index: usize| model.names.get(index).copied().unwrap_or_default();
                return Some(("x-default", bound.text(name).into()));
            }
        }
    }
    let is_set = is_set(record.place(index));
    let mut filled = |cx: &Context| {
        fill(record, index, cx);
        let value = to_vec(record.value(index), Direction::Any).ok()?;
        let mut value = serde_json::from_slice::<Value>(&value).ok()?;
        // A set has an order of its own, which may be another every time.
        if let (Value::Array(items), true) = (&mut value, is_set) {
            items.sort_by_cached_key(ToString::to_string);
        }
        (!value.is_null()).then_some(value)
    };
    #[cfg(feature = "chrono")]
    let default = {
        let early = filled(&Context::at(chrono::DateTime::UNIX_EPOCH))?;
        let late = filled(&Context::at(chrono::DateTime::from_timestamp(4_102_444_800, 0)?))?;
        (early == late).then_some(early)?
    };
    #[cfg(not(feature = "chrono"))]
    let default = filled(&Context::lazy())?;
    Some(("default", default))
}

fn fill(record: &mut dyn Record, index: usize, cx: &Context) {
    record.place(index).forget();
    record.fill(index, cx);
}

fn is_set(place: &dyn ApiValue) -> bool {
    let mut found = matches!(place.hint(), Hint::Unique);
    if place.is_option() || matches!(place.hint(), Hint::Same) {
        place.inside(&mut |inside| found = is_set(inside));
    }
    found
}
