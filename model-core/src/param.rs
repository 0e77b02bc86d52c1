use std::borrow::Cow;
use std::fmt;

use serde::ser::{Serialize, Serializer};

/// One number or text of a violation, exact in every type that a field can have.
///
/// It is made with `From`, and compares with plain values.
///
/// ```
/// use model_core::Param;
///
/// assert_eq!(Param::from(u64::MAX), u64::MAX);
/// assert_eq!(Param::from(0.5), 0.5);
/// assert_eq!(Param::from("2024-01-02T03:04:05Z"), "2024-01-02T03:04:05Z");
/// assert_eq!(Param::from(["read", "write"]), ["read", "write"]);
/// assert_eq!(Param::from([-1, 7]), [-1, 7]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Param {
    /// Yes or no.
    Bool(bool),
    /// Every integer up to `i128::MAX`, whatever its type was.
    Integer(i128),
    /// An integer above `i128::MAX`.
    Unsigned(u128),
    /// A number with a fraction.
    Float(f64),
    /// A text; dates are RFC 3339 texts.
    Text(Cow<'static, str>),
    /// Several numbers or texts, such as the permitted values.
    List(Vec<Param>),
}

/// The number or the text alone; the values of a list are separated by commas.
impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => value.fmt(f),
            Self::Integer(value) => value.fmt(f),
            Self::Unsigned(value) => value.fmt(f),
            Self::Float(value) => value.fmt(f),
            Self::Text(value) => value.fmt(f),
            Self::List(values) => {
                for (index, value) in values.iter().enumerate() {
                    let separator = if index == 0 { "" } else { ", " };
                    write!(f, "{separator}{value}")?;
                }
                Ok(())
            }
        }
    }
}

/// Integers of more than 64 bits are written as decimal text, because few formats know them as
/// numbers; a float that is not finite is written as null.
impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => match (i64::try_from(*value), u64::try_from(*value)) {
                (Ok(value), _) => serializer.serialize_i64(value),
                (_, Ok(value)) => serializer.serialize_u64(value),
                _ => serializer.collect_str(value),
            },
            Self::Unsigned(value) => serializer.collect_str(value),
            Self::Float(value) if value.is_finite() => serializer.serialize_f64(*value),
            Self::Float(_) => serializer.serialize_none(),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => serializer.collect_seq(values),
        }
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Param {
            fn from(value: $integer) -> Self {
                Self::Integer(value.into())
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 u8 u16 u32 u64);

impl From<u128> for Param {
    fn from(value: u128) -> Self {
        i128::try_from(value).map_or(Self::Unsigned(value), Self::Integer)
    }
}

impl From<usize> for Param {
    fn from(value: usize) -> Self {
        Self::from(value as u128)
    }
}

impl From<isize> for Param {
    fn from(value: isize) -> Self {
        Self::Integer(value as i128)
    }
}

impl From<bool> for Param {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<f64> for Param {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<f32> for Param {
    /// By its shortest decimal form: the `0.1` of a field and of the wire is `0.1` here too.
    fn from(value: f32) -> Self {
        Self::Float(value.to_string().parse().unwrap_or_else(|_| value.into()))
    }
}

impl From<&'static str> for Param {
    fn from(value: &'static str) -> Self {
        Self::Text(value.into())
    }
}

impl From<String> for Param {
    fn from(value: String) -> Self {
        Self::Text(value.into())
    }
}

impl From<Cow<'static, str>> for Param {
    fn from(value: Cow<'static, str>) -> Self {
        Self::Text(value)
    }
}

impl From<char> for Param {
    fn from(value: char) -> Self {
        Self::from(value.to_string())
    }
}

impl<T: Into<Self>> From<Vec<T>> for Param {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>, const N: usize> From<[T; N]> for Param {
    fn from(values: [T; N]) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self> + Clone> From<&[T]> for Param {
    fn from(values: &[T]) -> Self {
        Self::List(values.iter().cloned().map(Into::into).collect())
    }
}

macro_rules! compares {
    ($($plain:ty)*) => {$(
        impl PartialEq<$plain> for Param {
            fn eq(&self, other: &$plain) -> bool {
                self.eq(&Self::from(*other))
            }
        }
    )*};
}

compares!(bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);

impl PartialEq<str> for Param {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Self::Text(text) if text == other)
    }
}

impl PartialEq<&str> for Param {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<String> for Param {
    fn eq(&self, other: &String) -> bool {
        *self == **other
    }
}

impl<T, const N: usize> PartialEq<[T; N]> for Param
where
    Self: PartialEq<T>,
{
    fn eq(&self, other: &[T; N]) -> bool {
        matches!(self, Self::List(values) if values == other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_exactly() {
        let rows: [(Param, &str); 18] = [
            (true.into(), "true"),
            ((-1i8).into(), "-1"),
            (i64::MIN.into(), "-9223372036854775808"),
            (u64::MAX.into(), "18446744073709551615"),
            (usize::MAX.into(), &usize::MAX.to_string()),
            (9_007_199_254_740_993_u64.into(), "9007199254740993"),
            (i128::MIN.into(), "\"-170141183460469231731687303715884105728\""),
            (u128::MAX.into(), "\"340282366920938463463374607431768211455\""),
            (0.1f32.into(), "0.1"),
            (f32::MAX.into(), "3.4028235e+38"),
            (1e300.into(), "1e+300"),
            (f64::NAN.into(), "null"),
            (f32::NEG_INFINITY.into(), "null"),
            ("a".into(), "\"a\""),
            ('"'.into(), "\"\\\"\""),
            (["a", "b"].into(), "[\"a\",\"b\"]"),
            (vec!["a".to_owned()].into(), "[\"a\"]"),
            ([i64::MIN, 0].into(), "[-9223372036854775808,0]"),
        ];
        for (param, json) in rows {
            assert_eq!(serde_json::to_string(&param).unwrap(), json, "{param:?}");
            assert!(serde_json::to_value(&param).is_ok(), "{param:?}");
        }
    }

    #[test]
    fn values_compare_with_plain_ones() {
        assert_eq!(&Param::from(43_200u16), &43_200);
        assert_eq!(Param::from(5u128), 5usize);
        assert_ne!(Param::from(u128::MAX), -1);
        assert_eq!(Param::from(0.25f32), 0.25);
        assert_eq!(&Param::from("a"), "a");
        assert_eq!(&Param::from("a"), &"a");
        assert_eq!(Param::from(&["a", "b"][..]), ["a", "b"]);
        assert_eq!(Param::from(vec![-1_i64, 0]), [-1, 0]);
        assert_ne!(Param::from("1"), 1);
        assert_ne!(Param::from(["1"]), [1]);
    }

    #[test]
    fn values_of_a_list_are_shown_with_commas_between() {
        assert_eq!(Param::from(["a", "b"]).to_string(), "a, b");
        assert_eq!(Param::from([-1, 7]).to_string(), "-1, 7");
    }
}
