//! Types of unusual shapes: without fields, with a layout of their own, and never all of themselves.

use crate::read;
use model_core::ApiModel;

/// It has no field.
#[derive(ApiModel, Clone, Copy, Debug, Default, PartialEq)]
pub struct Empty {}

/// It has none either, and knows it.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api(deny_unknown_fields, rule(|_| true), title = "Nothing")]
#[non_exhaustive]
pub struct Strict {}

/// It has fields that may all be absent.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[api()]
#[repr(C)]
pub struct Absent {
    /// One.
    pub one: Option<i32>,
    /// None at all.
    #[api()]
    pub empty: Option<Empty>,
}

/// One field, laid out as that.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[repr(transparent)]
#[api(minimum = 1)]
pub struct Transparent(u64);

/// Aligned.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[repr(C, align(16))]
pub struct Aligned {
    /// Its field.
    #[api(maximum = 1)]
    pub number: u8,
}

/// An enum in a byte, with gaps.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[repr(u8)]
#[non_exhaustive]
#[api(integer)]
pub enum Small {
    /// As in a byte.
    Least,
    /// As in another base.
    Hex = 0x10,
    /// One more.
    Next,
    /// A letter.
    Letter = b'x',
}

/// Text, with discriminants that nobody writes.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
#[repr(i8)]
pub enum Text {
    /// Below zero.
    Below = -1,
    /// Above.
    Above = 1,
}

/// One variant.
#[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
pub enum Only {
    /// This one.
    One,
}

/// Empty variants of every shape.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind", deny_unknown_fields)]
#[non_exhaustive]
pub enum Shapes {
    /// Nothing.
    Unit,
    /// Braces.
    Braces {},
    /// A model without fields.
    Model(Empty),
    /// Never all of it.
    #[non_exhaustive]
    Open {
        /// A number.
        #[api(minimum = 1)]
        number: i32,
    },
}

#[test]
fn what_has_no_fields_is_an_empty_object() {
    assert_eq!(Empty::builder().build(), Ok(Empty {}));
    assert_eq!(Empty::from_json(r#"{"a":1}"#).and_then(|it| it.to_builder().build()), Ok(Empty {}));
    assert_eq!(read::<Strict>(r#"{"a":1}"#), ["/a unknown_field"]);
    assert_eq!(Absent::builder().build(), Ok(Absent { one: None, empty: None }));
    assert_eq!(read::<Absent>(r#"{"empty":[]}"#), ["/empty type"]);
}

#[test]
fn a_layout_makes_no_difference() {
    assert_eq!(Transparent::new(0).unwrap_err().first().code(), "minimum");
    assert_eq!(read::<Aligned>(r#"{"number":2}"#), ["/number maximum"]);
    assert_eq!(Small::from_json("120"), Ok(Small::Letter));
    assert_eq!(Small::from_json("17"), Ok(Small::Next));
    assert_eq!(Small::Least.to_json().ok(), Some("0".to_owned()));
    assert_eq!(Text::from_json("\"Below\""), Ok(Text::Below));
    assert_eq!("One".parse(), Ok(Only::One));
}

#[test]
fn every_empty_variant_is_one() {
    for (json, expected) in [
        (r#"{"kind":"Unit"}"#, Shapes::Unit),
        (r#"{"kind":"Braces"}"#, Shapes::Braces {}),
        (r#"{"kind":"Model"}"#, Shapes::Model(Empty {})),
    ] {
        assert_eq!(Shapes::from_json(json), Ok(expected));
    }
    assert_eq!(
        read::<Shapes>(r#"{"kind":"Open","number":0,"a":1}"#),
        ["/number minimum", "/a unknown_field"]
    );
}
