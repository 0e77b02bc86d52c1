//! Passing over values of which nothing but their kind is wanted.

use std::borrow::Cow;

use super::Scanner;
use crate::read::{MAX_DEPTH, TOO_DEEP};
use crate::value::{Got, Stop};

/// What was passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Kind {
    Null,
    Bool(bool),
    Number,
    Text,
    Array,
    Object,
}

impl Kind {
    /// The same as an answer, in which a number or a text stands for any.
    pub(in crate::read) fn got<'de>(self) -> Got<'de> {
        match self {
            Self::Null => Got::Null,
            Self::Bool(value) => Got::Bool(value),
            Self::Number => Got::U64(0),
            Self::Text => Got::Text(Cow::Borrowed("")),
            Self::Array => Got::Array,
            Self::Object => Got::Object,
        }
    }
}

impl Scanner<'_> {
    /// Passes over a value at some depth, without recursion. What it was.
    pub(in crate::read) fn skip(&mut self, depth: usize) -> Result<Kind, Stop> {
        // One bit for each open container: set for an object.
        let mut objects = 0_u128;
        let mut open = 0;
        loop {
            let mut kind = match self.peek() {
                bracket @ (b'{' | b'[') => {
                    if depth + open >= MAX_DEPTH {
                        return Err(self.fail(self.position, TOO_DEEP));
                    }
                    let object = bracket == b'{';
                    self.position += 1;
                    if self.enter(object, true)? {
                        objects = objects << 1 | u128::from(object);
                        open += 1;
                        continue;
                    }
                    if object { Kind::Object } else { Kind::Array }
                }
                byte => self.skip_single(byte)?,
            };
            loop {
                if open == 0 {
                    return Ok(kind);
                }
                let object = objects & 1 == 1;
                if self.enter(object, false)? {
                    break;
                }
                objects >>= 1;
                open -= 1;
                kind = if object { Kind::Object } else { Kind::Array };
            }
        }
    }

    /// Passes over a value that begins with a byte, and is no container.
    #[inline]
    fn skip_single(&mut self, byte: u8) -> Result<Kind, Stop> {
        match byte {
            b'"' => self.skip_string().map(|()| Kind::Text),
            b'-' | b'0'..=b'9' => {
                if self.plain_integer().is_none() {
                    self.number()?;
                }
                Ok(Kind::Number)
            }
            b't' => self.literal("true").map(|()| Kind::Bool(true)),
            b'f' => self.literal("false").map(|()| Kind::Bool(false)),
            b'n' => self.literal("null").map(|()| Kind::Null),
            _ => Err(self.unexpected("expected a value")),
        }
    }

    /// Goes to the next element of a container, past its key. Whether there is one.
    fn enter(&mut self, object: bool, mut first: bool) -> Result<bool, Stop> {
        let more = self.more(&mut first, if object { b'}' } else { b']' })?;
        if more && object {
            self.skip_key()?;
        }
        Ok(more)
    }
}
