//! Spoilt text is accepted exactly when `serde_derive` accepts it, and means the same; where not,
//! there is a reason.

use model_core::{ApiModel, Violations};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::explain::{
    acceptance, another_variant, another_variant_of_from_json, plain, refusal,
    refusal_of_from_json, same,
};
use crate::mangle::{apply, damage};
use crate::shapes::{Twin, config};

const CASES: u32 = 1_000;

fn is_accepted_when_its_twin_is<T: Twin>() {
    let texts = (T::any(), damage())
        .prop_map(|(twin, damages)| apply(serde_json::to_string(&twin).unwrap(), &damages));
    TestRunner::new(config(CASES)).run(&texts, |text| judge::<T>(&text)).unwrap();
}

for_every_shape!(is_accepted_when_its_twin_is);

fn judge<T: Twin>(text: &str) -> Result<(), TestCaseError> {
    let ours = T::Ours::from_json(text);
    if let Err(violations) = &ours {
        is_in_order(violations, text)?;
    }
    agrees_with_the_twin::<T>(&ours, text)?;
    agrees_with_serde::<T>(&ours, text)
}

fn agrees_with_the_twin<T: Twin>(
    ours: &Result<T::Ours, Violations>,
    text: &str,
) -> Result<(), TestCaseError> {
    let twin = serde_json::from_str::<T>(text);
    match (ours, twin) {
        (Ok(ours), Ok(twin)) if is_same(ours, &twin).is_ok() => Ok(()),
        (Err(_), Err(_)) => Ok(()),
        // Where an integer is one of several variants, a whole number is one.
        (Ok(_), Ok(_)) if another_variant(text).is_some() => Ok(()),
        (Ok(ours), Ok(_)) => is_same(ours, &serde_json::from_str::<T>(&plain(text)).unwrap()),
        (Ok(ours), Err(error)) => match serde_json::from_str::<T>(&plain(text)) {
            Ok(twin) => is_same(ours, &twin),
            Err(_) if acceptance(&error).is_some() => Ok(()),
            Err(_) => Err(TestCaseError::fail(format!("only we accept it: {error}"))),
        },
        // With `arbitrary_precision`, `serde_derive` takes what `serde_json` wraps a number in for a map.
        (Err(_), Ok(twin)) if format!("{twin:?}").contains("$serde_json::private::Number") => {
            Ok(())
        }
        (Err(violations), Ok(_)) => {
            for violation in violations {
                let reason = refusal(violation, text);
                prop_assert!(reason.is_some(), "only we refuse it: {violation:?}");
            }
            Ok(())
        }
    }
}

/// Our two readers are one engine behind two doors.
fn agrees_with_serde<T: Twin>(
    ours: &Result<T::Ours, Violations>,
    text: &str,
) -> Result<(), TestCaseError> {
    let serde = serde_json::from_str::<T::Ours>(text);
    match (ours, &serde) {
        (Ok(ours), Ok(serde)) if is_same(ours, serde).is_ok() => Ok(()),
        (Err(_), Err(_)) => Ok(()),
        (Ok(_), Ok(_)) if another_variant_of_from_json(text).is_some() => Ok(()),
        (Ok(_), Err(error)) if acceptance(error).is_some() => Ok(()),
        // `serde_json` takes an integer of 128 bits in digits only, and makes a float of everything
        // else that is not, which may round it.
        (Ok(ours), serde) => match serde_json::from_str::<T::Ours>(&plain(text)) {
            Ok(serde) => is_same(ours, &serde),
            Err(_) => Err(TestCaseError::fail(format!("only from_json accepts it: {serde:?}"))),
        },
        (Err(violations), Ok(_)) => {
            for violation in violations {
                let reason = refusal_of_from_json(violation, text);
                prop_assert!(reason.is_some(), "only from_json refuses it: {violation:?}");
            }
            Ok(())
        }
    }
}

fn is_same(ours: &impl std::fmt::Debug, other: &impl std::fmt::Debug) -> Result<(), TestCaseError> {
    let (ours, other) = (format!("{ours:?}"), format!("{other:?}"));
    prop_assert!(same(&ours, &other), "read as\n{ours}\nand as\n{other}");
    Ok(())
}

/// A report says where, and can be shown.
fn is_in_order(violations: &Violations, text: &str) -> Result<(), TestCaseError> {
    prop_assert!(violations.iter().count() == violations.len());
    for violation in violations {
        let position = violation.position();
        prop_assert!(position.is_some(), "{violation:?}");
        let Some(position) = position else { continue };
        prop_assert!(text.is_char_boundary(position.offset()), "{violation:?}");
        let before = &text[..position.offset()];
        let line = before.rsplit('\n').next().unwrap_or_default();
        prop_assert_eq!(position.line(), before.matches('\n').count() + 1);
        prop_assert_eq!(position.column(), line.chars().count() + 1);
        prop_assert!(violation.pointer().is_empty() || violation.pointer().starts_with('/'));
        prop_assert!(!violation.message().is_empty() && !violation.code().is_empty());
    }
    let rendered = violations.render(text);
    prop_assert!(violations.iter().all(|violation| rendered.contains(violation.message())));
    Ok(())
}
