//! Integers beyond 64 bits in descriptions.

use model_core::ApiModel;
use serde_json::{Number, Value, json};

use crate::support::read;

#[derive(ApiModel, Debug)]
struct Wide {
    #[api(maximum = 340_282_366_920_938_463_463_374_607_431_768_211_455)]
    limit: Option<u128>,
    #[api(maximum = MOST)]
    named: Option<u128>,
    #[api(minimum = -170_141_183_460_469_231_731_687_303_715_884_105_728)]
    least: Option<i128>,
    #[api(const_value = 340_282_366_920_938_463_463_374_607_431_768_211_455)]
    constant: Option<u128>,
    #[api(example = 340_282_366_920_938_463_463_374_607_431_768_211_455)]
    example: Option<u128>,
    #[api(default = MOST)]
    filled: u128,
    #[api(required_if(limit = 340_282_366_920_938_463_463_374_607_431_768_211_455))]
    asked: Option<bool>,
    #[api(required_if(least = -170_141_183_460_469_231_731_687_303_715_884_105_728))]
    asked_too: Option<bool>,
}

const MOST: u128 = u128::MAX;

/// A number of `serde_json` is exact where that has room for it.
#[test]
fn a_schema_has_them_as_exactly_as_there_is_room_for() {
    let most = Number::from_u128(u128::MAX).map_or_else(|| json!(2_f64.powi(128)), Value::Number);
    let least = Number::from_i128(i128::MIN).map_or_else(|| json!(-2_f64.powi(127)), Value::Number);
    let schema = Wide::json_schema();
    for (place, expected) in [
        ("/properties/limit/maximum", &most),
        ("/properties/named/maximum", &most),
        ("/properties/least/minimum", &least),
        ("/properties/constant/const", &most),
        ("/properties/constant/anyOf/0/const", &most),
        ("/properties/example/examples/0", &most),
        ("/properties/filled/default", &most),
    ] {
        if let Some(found) = schema.pointer(place) {
            assert_eq!(found, expected, "{place}");
        } else {
            assert!(place.contains("constant"), "{place} of {schema:#}");
        }
    }
}

/// It was rounded to what no `u128` is, so the condition never held.
#[test]
fn a_condition_compares_them_exactly() {
    for (json, expected) in [
        (r#"{"limit":340282366920938463463374607431768211455}"#, "/asked required"),
        (r#"{"least":-170141183460469231731687303715884105728}"#, "/asked_too required"),
    ] {
        assert_eq!(read::<Wide>(json), [expected]);
    }
    assert_eq!(read::<Wide>(r#"{"limit":340282366920938463463374607431768211454}"#), [""; 0]);
    assert_eq!(
        read::<Wide>(r#"{"constant":340282366920938463463374607431768211454}"#),
        ["/constant const_value"]
    );
}
