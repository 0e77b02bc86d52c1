//! Discriminants that only the compiler can reckon.

use model_core::ApiModel;

#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(integer)]
#[repr(u8)]
enum Level {
    Low = Self::LOWEST,
    Next,
    High = Level::LOWEST * 2 + { 1 },
}

impl Level {
    const LOWEST: u8 = 7;
}

#[test]
fn a_discriminant_is_a_constant_of_the_enum() {
    for (number, level) in [("7", Level::Low), ("8", Level::Next), ("15", Level::High)] {
        assert_eq!(Level::from_json(number), Ok(level));
        assert_eq!(level.to_json().unwrap(), number);
    }
}
