//! How a value is overwritten so that the compiler does not leave it out.

use super::{ApiValue, Part};

/// Overwrites every field of a model, or of what a union is.
pub(super) fn wipe_part(part: Part<'_>) {
    let (model, record) = match part {
        Part::Object(model, record) => (model, record),
        Part::Union(union, choice) => {
            let Some(variant) = union.variants.get(choice.variant()) else { return };
            (variant.model(), choice.record_mut())
        }
        Part::Inner(_, value) | Part::Option(value) => return value.wipe(),
        // Every map does so itself.
        Part::Map(_) | Part::Enum(..) | Part::None => return,
    };
    for index in 0..model.count() {
        record.place(index).wipe();
    }
}

/// Overwrites a value that has nothing on the heap.
pub(super) fn overwrite<T: ApiValue>(place: &mut T) {
    *place = T::empty();
    zeroize::optimization_barrier(place);
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::{BTreeMap, BTreeSet, HashMap};
    use std::sync::Arc;

    use crate::value::{ApiValue, Secret};

    fn wiped<T: ApiValue>(mut value: T) -> T {
        value.wipe();
        value
    }

    #[test]
    fn every_type_overwrites_what_it_holds() {
        let text = || "hunter2".to_owned();
        assert_eq!(wiped(7_i32), 0);
        assert_eq!(wiped(7_u128), 0);
        assert_eq!(wiped('x'), '\0');
        assert!(!wiped(true));
        assert_eq!(wiped(1.5_f64).to_bits(), 0);
        assert_eq!(wiped(text()), "");
        assert_eq!(&*wiped(Box::<str>::from("abc")), "\0\0\0");
        assert_eq!(wiped(Cow::Owned::<str>(text())), "");
        assert_eq!(wiped(Cow::Borrowed("abc")), "abc");
        assert_eq!(&*wiped(Arc::<str>::from("abc")), "\0\0\0");
        assert_eq!(wiped(vec![Some(text()), None]), [Some(String::new()), None]);
        assert_eq!(wiped((7_u8, [text(), text()])), (0, [String::new(), String::new()]));
        assert_eq!(wiped(Box::new(Arc::new(text()))), Box::default());
        assert_eq!(wiped(BTreeSet::from([text()])), BTreeSet::new());
        let map = wiped(BTreeMap::from([("k".to_owned(), text())]));
        assert_eq!(map, BTreeMap::from([("k".to_owned(), String::new())]));
        assert_eq!(wiped(HashMap::from([('k', 7)])), HashMap::from([('k', 0)]));
        assert_eq!(wiped(Secret::new(text())), Secret::default());
    }

    #[test]
    fn what_others_hold_is_theirs() {
        let text: Arc<str> = "abc".into();
        assert_eq!(&*wiped(Arc::clone(&text)), "abc");
    }

    #[cfg(feature = "json")]
    #[test]
    fn free_form_json_is_overwritten_too() {
        let value = serde_json::json!({"a": ["hunter2", 7, true, null]});
        assert_eq!(wiped(value), serde_json::json!({}));
        let list = wiped(serde_json::json!(["hunter2", 7, true, null, {"a": 1}]));
        assert_eq!(list, serde_json::json!(["", 0, false, null, {}]));
    }

    #[cfg(feature = "chrono")]
    #[test]
    fn dates_are_overwritten_too() {
        assert_eq!(wiped(chrono::Utc::now()), chrono::DateTime::UNIX_EPOCH);
    }
}
