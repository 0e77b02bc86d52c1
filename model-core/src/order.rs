//! One sort for what reports and canonical values put in order.

use std::cmp::Ordering;

/// The indexes of so many, in their order; what is equal stays as it was.
///
/// The standard library sorts each type by a machinery of its own, which is as large as a module of ours: here it is
/// made once. Nothing that is sorted here is in a hurry.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Puts items in their order.
pub(crate) fn sort<T>(items: &mut [T], compare: &dyn Fn(&T, &T) -> Ordering) {
    let mut order = order(items.len(), &|one, other| compare(&items[one], &items[other]));
    for start in 0..items.len() {
        // Who stands where another belongs goes where that one was, until the circle is closed.
        let mut at = start;
        while order[at] != start {
            let from = std::mem::replace(&mut order[at], at);
            items.swap(at, from);
            at = from;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_what_a_stable_sort_makes() {
        let mut state = 1_u64;
        for count in 0..70 {
            let mut items: Vec<(u64, usize)> = Vec::new();
            for index in 0..count {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                items.push((state >> 60, index));
            }
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort(&mut items, &|one, other| one.0.cmp(&other.0));
            assert_eq!(items, expected);
        }
    }
}
