//! `const_value`: [JSON Schema Validation, section
//! 6.1.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.3).

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

#[cfg(feature = "json")]
use serde_json::Value;

#[cfg(feature = "json")]
use super::keyword::Keyword;
#[cfg(feature = "json")]
use super::number;
use super::{Check, Finding};
#[cfg(feature = "json")]
use crate::description::{Attribute, Literal};
use crate::param::Param;

/// A type that is compared with a literal.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is never equal to this `const_value`",
    label = "compared with a `{L}`",
    note = "write a literal of the field's own type"
)]
pub trait SameAs<L> {
    /// Whether the value is the literal.
    fn same_as(&self, literal: &L) -> bool;
}

impl Check<'_, '_, '_> {
    /// The one permitted value.
    #[inline]
    pub fn const_value<L: Into<Param>, T: SameAs<L>>(
        &mut self,
        field: usize,
        rule: usize,
        value: &T,
        literal: L,
    ) {
        if !value.same_as(&literal) {
            self.apart().not_the_constant(field, rule, literal.into());
        }
    }

    #[cold]
    fn not_the_constant(&mut self, field: usize, rule: usize, expected: Param) {
        let finding = Finding::new(format!("must be `{expected}`")).with("expected", expected);
        self.violate(field, rule, finding);
    }
}

/// `const`.
#[cfg(feature = "json")]
pub(super) fn keyword(attribute: &Attribute) -> Option<Keyword> {
    match attribute {
        Attribute::ConstValue(value) => Some(("const", literal(value))),
        _ => None,
    }
}

/// A literal as it is on the wire.
#[cfg(feature = "json")]
pub(crate) fn literal(value: &Literal) -> Value {
    match value {
        Literal::Bool(value) => (*value).into(),
        Literal::Integer(value) => number::integer(*value),
        Literal::Unsigned(value) => number::unsigned(*value),
        Literal::Float(value) => (*value).into(),
        Literal::Text(value) => (*value).into(),
    }
}

macro_rules! same {
    ($($ty:ty)*) => {$(
        impl SameAs<$ty> for $ty {
            #[inline]
            #[expect(clippy::allow_attributes, reason = "only floats need it")]
            #[allow(clippy::float_cmp, reason = "a constant is one exact value")]
            fn same_as(&self, literal: &$ty) -> bool {
                self == literal
            }
        }
    )*};
}

same! { bool char i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 }

impl SameAs<&str> for String {
    #[inline]
    fn same_as(&self, literal: &&str) -> bool {
        self == literal
    }
}

impl SameAs<&str> for str {
    #[inline]
    fn same_as(&self, literal: &&str) -> bool {
        self == *literal
    }
}

impl SameAs<&str> for Cow<'_, str> {
    #[inline]
    fn same_as(&self, literal: &&str) -> bool {
        self == literal
    }
}

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        impl<L, T: SameAs<L> + ?Sized> SameAs<L> for $pointer<T> {
            #[inline]
            fn same_as(&self, literal: &L) -> bool {
                T::same_as(self, literal)
            }
        }
    )*};
}

pointers! { Box Arc Rc }
