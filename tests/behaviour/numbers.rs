//! `minimum`, `maximum`, `exclusive_minimum`, `exclusive_maximum` and `multiple_of`.

use model_core::ApiModel;

use crate::support::{accepted, judged, read, refused};

/// A model with every rule at the same limit, for every type of number.
macro_rules! every_rule_for {
    ($($model:ident: $ty:ty;)*) => {
        $(
            #[derive(ApiModel, Debug)]
            struct $model {
                #[api(minimum = 10)]
                minimum: $ty,
                #[api(maximum = 10)]
                maximum: $ty,
                #[api(exclusive_minimum = 10)]
                above: $ty,
                #[api(exclusive_maximum = 10)]
                below: $ty,
                #[api(multiple_of = 5)]
                step: $ty,
            }

            impl $model {
                fn all(n: $ty) -> Self {
                    Self { minimum: n, maximum: n, above: n, below: n, step: n }
                }
            }
        )*

        /// What each type finds wrong with a number in every field: when it is there, and when it is read.
        fn by_type(number: &str) -> Vec<(&'static str, [Vec<String>; 2])> {
            vec![$({
                let limits = $model::all(number.parse().expect("a small number"));
                let text = limits.to_json().expect("must be written");
                (stringify!($ty), [judged(&limits), read::<$model>(text)])
            }),*]
        }
    };
}

every_rule_for! {
    I8: i8; I16: i16; I32: i32; I64: i64; I128: i128; Isize: isize;
    U8: u8; U16: u16; U32: u32; U64: u64; U128: u128; Usize: usize;
    F32: f32; F64: f64;
}

#[test]
fn every_rule_holds_for_every_type_at_its_limit_and_beside_it() {
    for n in 0..=20 {
        let expected: Vec<String> = [
            ("/minimum minimum", n >= 10),
            ("/maximum maximum", n <= 10),
            ("/above exclusive_minimum", n > 10),
            ("/below exclusive_maximum", n < 10),
            ("/step multiple_of", n % 5 == 0),
        ]
        .into_iter()
        .filter(|(_, holds)| !holds)
        .map(|(violation, _)| violation.to_owned())
        .collect();
        for (ty, [judged, read]) in by_type(&n.to_string()) {
            assert_eq!(judged, expected, "{n}_{ty}");
            assert_eq!(read, expected, "{n}_{ty}");
        }
    }
}

#[derive(ApiModel, Debug)]
struct Signed {
    #[api(minimum = -10, maximum = -3)]
    range: i8,
    #[api(exclusive_minimum = -10, exclusive_maximum = -3, multiple_of = 2)]
    inside: i8,
}

#[test]
fn negative_limits_hold() {
    for n in -12..=0_i8 {
        let mut expected = Vec::new();
        if n < -10 {
            expected.push("/range minimum");
        }
        if n > -3 {
            expected.push("/range maximum");
        }
        if n <= -10 {
            expected.push("/inside exclusive_minimum");
        }
        if n >= -3 {
            expected.push("/inside exclusive_maximum");
        }
        if n.rem_euclid(2) != 0 {
            expected.push("/inside multiple_of");
        }
        assert_eq!(judged(&Signed { range: n, inside: n }), expected, "{n}");
    }
}

const MAX_TTL: u64 = 24 * 60 * 60;

#[derive(ApiModel, Debug)]
struct Exact {
    #[api(minimum = 9_007_199_254_740_993)]
    odd: Option<u64>,
    #[api(exclusive_maximum = u64::MAX)]
    below_all: Option<u64>,
    #[api(maximum = -170_141_183_460_469_231_731_687_303_715_884_105_727)]
    lowest: Option<i128>,
    #[api(minimum = 340_282_366_920_938_463_463_374_607_431_768_211_455)]
    highest: Option<u128>,
    #[api(multiple_of = 9_007_199_254_740_993)]
    step: Option<u64>,
    #[api(maximum = MAX_TTL)]
    ttl: Option<u64>,
    #[api(maximum = MAX_TTL / 2 - 1)]
    half: Option<u64>,
    #[api(minimum = 0.1)]
    tenth: Option<f32>,
}

#[test]
fn numbers_are_compared_exactly_in_their_own_type() {
    for (json, expected) in [
        (r#"{"odd":9007199254740993}"#, None),
        (r#"{"odd":9007199254740992}"#, Some("/odd minimum")),
        (r#"{"below_all":0}"#, None),
        (r#"{"below_all":18446744073709551614}"#, None),
        (r#"{"below_all":18446744073709551615}"#, Some("/below_all exclusive_maximum")),
        (r#"{"lowest":-170141183460469231731687303715884105727}"#, None),
        (r#"{"lowest":-170141183460469231731687303715884105726}"#, Some("/lowest maximum")),
        (r#"{"highest":340282366920938463463374607431768211455}"#, None),
        (r#"{"highest":340282366920938463463374607431768211454}"#, Some("/highest minimum")),
        (r#"{"step":18014398509481986}"#, None),
        (r#"{"step":18014398509481985}"#, Some("/step multiple_of")),
        (r#"{"ttl":86400}"#, None),
        (r#"{"ttl":86401}"#, Some("/ttl maximum")),
        (r#"{"half":43199}"#, None),
        (r#"{"half":43200}"#, Some("/half maximum")),
        (r#"{"tenth":0.1}"#, None),
        (r#"{"tenth":0.0999999}"#, Some("/tenth minimum")),
    ] {
        assert_eq!(read::<Exact>(json), Vec::from_iter(expected), "{json}");
    }
}

#[test]
fn what_is_not_a_number_is_within_no_limit() {
    let all = [
        "/minimum minimum",
        "/maximum maximum",
        "/above exclusive_minimum",
        "/below exclusive_maximum",
        "/step multiple_of",
    ];
    assert_eq!(judged(&F64::all(f64::NAN)), all);
    assert_eq!(judged(&F32::all(f32::NAN)), all);
    assert_eq!(judged(&F64::all(f64::INFINITY)), [all[1], all[3], all[4]]);
    assert_eq!(judged(&F64::all(f64::NEG_INFINITY)), [all[0], all[2], all[4]]);
}

#[derive(ApiModel, Debug)]
struct Price {
    #[api(multiple_of = 0.01)]
    cents: f64,
    #[api(multiple_of = 0.05)]
    nickels: f64,
    #[api(multiple_of = 0.1)]
    dimes: f32,
}

#[test]
fn a_float_is_a_multiple_in_decimal() {
    for tenths_of_cents in 0..3_000_u32 {
        let (whole, rest) = (tenths_of_cents / 1_000, tenths_of_cents % 1_000);
        let text = format!("{whole}.{rest:03}");
        let json = format!(r#"{{"cents":{text},"nickels":{text},"dimes":{text}}}"#);
        let expected: Vec<&str> = [
            ("/cents multiple_of", tenths_of_cents % 10),
            ("/nickels multiple_of", tenths_of_cents % 50),
            ("/dimes multiple_of", tenths_of_cents % 100),
        ]
        .into_iter()
        .filter(|(_, rest)| *rest != 0)
        .map(|(violation, _)| violation)
        .collect();
        assert_eq!(read::<Price>(&json), expected, "{text}");
    }
}

#[test]
fn a_whole_number_may_be_written_with_a_fraction_or_an_exponent() {
    #[derive(ApiModel, Debug)]
    struct Count {
        #[api(minimum = 10)]
        n: i64,
    }
    for text in ["10", "10.0", "1e1", "100E-1", "9007199254740993.0"] {
        let n = accepted::<Count>(format!(r#"{{"n":{text}}}"#)).n;
        assert_eq!(n, if text.len() > 6 { 9_007_199_254_740_993 } else { 10 }, "{text}");
    }
    for text in ["10.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e400"] {
        assert_eq!(read::<Count>(format!(r#"{{"n":{text}}}"#)), ["/n type"], "{text}");
    }
}

#[test]
fn a_number_that_does_not_fit_is_of_a_wrong_type() {
    /// Reads a list of one number as each type, between its ends and beyond them.
    macro_rules! fits {
        ($($ty:ident: $below:literal $above:literal;)*) => {$({
            #[derive(ApiModel, Debug)]
            struct One {
                n: $ty,
            }
            let with = |n: &str| read::<One>(format!(r#"{{"n":{n}}}"#));
            for n in [$ty::MIN.to_string(), $ty::MAX.to_string(), "1.0".into(), "10e-1".into()] {
                assert_eq!(with(&n), [""; 0], "{n} is a {}", stringify!($ty));
            }
            for n in [$below, $above, "1e400", "\"1\"", "true", "[1]"] {
                assert_eq!(with(n), ["/n type"], "{n} is no {}", stringify!($ty));
            }
        })*};
    }
    fits! {
        i8: "-129" "128";
        i16: "-32769" "32768";
        i32: "-2147483649" "2147483648";
        i64: "-9223372036854775809" "9223372036854775808";
        i128: "-170141183460469231731687303715884105729" "170141183460469231731687303715884105728";
        u8: "-1" "256";
        u16: "-1" "65536";
        u32: "-1" "4294967296";
        u64: "-1" "18446744073709551616";
        u128: "-1" "340282366920938463463374607431768211456";
        f32: "-3.5e38" "3.5e38";
        f64: "-1.8e308" "1.8e308";
    }
}

#[test]
fn a_number_says_its_limit_and_itself() {
    let violations = refused::<Exact>(r#"{"odd":1,"lowest":0,"tenth":0}"#);
    let said: Vec<_> =
        violations.iter().map(|it| format!("{} {:?}", it.message(), it.params())).collect();
    let low = "-170141183460469231731687303715884105727";
    assert_eq!(
        said,
        [
            r#"must be at least 9007199254740993 {"limit": Integer(9007199254740993), "actual": Integer(1)}"#
                .to_owned(),
            format!(
                r#"must be at most {low} {{"limit": Integer({low}), "actual": Integer(0)}}"#
            ),
            r#"must be at least 0.1 {"limit": Float(0.1), "actual": Float(0.0)}"#.to_owned(),
        ]
    );
}

const LARGE: i64 = 1 << 40;

#[derive(ApiModel, Debug)]
struct Constant {
    #[api(maximum = LARGE)]
    named: i64,
    #[api(maximum = 1 << 40)]
    shifted: i64,
    #[api(minimum = 5_000_000_000 - 1)]
    reckoned: u64,
}

#[test]
fn a_limit_may_be_any_constant_expression_of_the_fields_type() {
    let limit = 1_i64 << 40;
    let value = |named, shifted, reckoned| Constant { named, shifted, reckoned };
    assert!(value(limit, limit, 4_999_999_999).validate().is_ok());
    let violations = value(limit + 1, limit + 1, 4_999_999_998).validate().expect_err("outside");
    let limits = violations.iter().filter_map(|it| it.params().get("limit"));
    let limits: Vec<String> = limits.map(ToString::to_string).collect();
    assert_eq!(limits, ["1099511627776", "1099511627776", "4999999999"]);
}
