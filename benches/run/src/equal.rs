//! Whether the dresses do the same: nothing is measured before that is known.

use crate::case::{Case, Dress, Operation, Shape};
use crate::document;

/// Tells which case does not do what it should.
///
/// # Errors
/// The first such case, and what it came to.
pub fn check(cases: &[Case]) -> Result<(), String> {
    cases.iter().try_for_each(|case| {
        let (outcome, expected) = (case.outcome(), expected(case));
        if outcome == expected {
            return Ok(());
        }
        let (outcome, expected) =
            (String::from_utf8_lossy(&outcome), String::from_utf8_lossy(&expected));
        Err(format!("{case} comes to\n{outcome}\nand not to\n{expected}"))
    })
}

/// What a case comes to: the text that its shape is written as, or how many mistakes are found.
fn expected(case: &Case) -> Vec<u8> {
    match (case.operation, case.dress) {
        (Operation::Validate, _) => b"0".to_vec(),
        // serde stops at the first mistake, and without rules it knows none of theirs.
        (Operation::Refuse, Dress::Serde | Dress::Sonic) => match case.shape {
            Shape::BrokenRules => b"0".to_vec(),
            _ => b"1".to_vec(),
        },
        (Operation::Refuse, _) => b"10".to_vec(),
        _ => document::written(case.shape).into_bytes(),
    }
}
