//! A value of a type of which nothing is known but how it is read: what stands in a field until the
//! real one comes.
//!
//! The type is read from a format that answers whatever it asks for. Where there is more than one
//! answer, the first is tried; when the type refuses what it got, the last answer that has a successor
//! is changed, until the type is content. What it says of missing keys and unknown variants is learnt.

mod access;
mod answer;
mod error;

use std::any::type_name;

use self::answer::Answer;
use self::error::Refusal;
use serde_json::{Number, Value};

use super::With;
use crate::description::Literal;

/// How many answers are given at each depth. It is the same for everybody, so a type that has a value
/// once has it always.
const ANSWERS: usize = 20_000;

/// How deep the answers go: first shallow ones, so that a recursive type ends.
const DEPTHS: std::ops::RangeInclusive<usize> = 1..=12;

/// The value of an example, as far as it is one.
pub(super) fn like<W: With<FIELD>, const FIELD: usize>(example: &Literal) -> W::Value {
    let example = match example {
        Literal::Bool(value) => Value::from(*value),
        Literal::Integer(value) => i64::try_from(*value)
            .map_or_else(|_| Value::from(u64::try_from(*value).ok()), Value::from),
        Literal::Unsigned(value) => Number::from_u128(*value).map_or(Value::Null, Value::Number),
        Literal::Float(value) => Value::from(*value),
        Literal::Text(text) => Value::from(*text),
    };
    W::deserialize(example).unwrap_or_else(|_| synthesise::<W, FIELD>())
}

/// A value of the type, whichever.
pub(super) fn synthesise<W: With<FIELD>, const FIELD: usize>() -> W::Value {
    // What is one of many texts to people is often a plain number or a list to others.
    if let Some(value) = search::<W, FIELD>(true).or_else(|| search::<W, FIELD>(false)) {
        return value;
    }
    // The one panic of this crate: a model cannot begin without a value in each field, and of this type
    // nobody could make one. It is a mistake in the model, which `check` finds wherever it is used.
    panic!(
        "`{}` has no `Default`, and no value of it could be made up: give the field an `example`, implement `Default` for its type, or make it an `Option`",
        type_name::<W::Value>()
    );
}

/// A value in the form for people or in the other, if there is one among the answers.
fn search<W: With<FIELD>, const FIELD: usize>(human: bool) -> Option<W::Value> {
    let mut lore = Lore { human, ..Lore::default() };
    for depth in DEPTHS {
        let mut choices = Choices::default();
        while choices.given < ANSWERS {
            choices.next = 0;
            let refusal = match W::deserialize(Answer::new(&mut choices, &lore, depth)) {
                Ok(value) => return Some(value),
                Err(refusal) => refusal,
            };
            match lore.learn(&refusal) {
                // One more key at the end changes no answer before it.
                Learnt::Key => {}
                Learnt::Word => choices.made.clear(),
                Learnt::Nothing if choices.advance(&refusal) => {}
                Learnt::Nothing => break,
            }
        }
        // Deeper answers would be the same.
        if !choices.cut {
            break;
        }
    }
    None
}

/// What the type said in its refusals.
#[derive(Default)]
struct Lore {
    /// Whether it is asked in the form for people.
    human: bool,
    /// Keys that its maps must have.
    keys: Vec<&'static str>,
    /// Words that it knows.
    words: Vec<&'static str>,
    /// Whether it does not want every key that it knows: some are names of one field.
    chooses_keys: bool,
}

impl Lore {
    /// Takes down what is new in a refusal.
    fn learn(&mut self, refusal: &Refusal) -> Learnt {
        match refusal {
            Refusal::MissingKey(key) if !self.keys.contains(key) => {
                self.keys.push(key);
                Learnt::Key
            }
            Refusal::UnknownWord(words) if words.iter().any(|it| !self.words.contains(it)) => {
                self.words.extend(*words);
                Learnt::Word
            }
            Refusal::UnwantedKey if !self.chooses_keys => {
                self.chooses_keys = true;
                Learnt::Word
            }
            _ => Learnt::Nothing,
        }
    }
}

/// What was new in a refusal.
enum Learnt {
    Key,
    /// What makes the answers so far mean something else.
    Word,
    Nothing,
}

/// The answers given, in their order.
#[derive(Default)]
struct Choices {
    made: Vec<Choice>,
    next: usize,
    /// How many were given altogether.
    given: usize,
    /// Whether any would have been deeper than permitted, or one too many.
    cut: bool,
}

struct Choice {
    /// The number of the answer.
    chosen: usize,
    /// How many there are.
    count: usize,
    /// Whether it decides what is asked for next, and so how deep the value is.
    shapes: bool,
}

impl Choices {
    /// The number of the next answer.
    fn choose(&mut self, count: usize, shapes: bool) -> usize {
        let index = self.next;
        self.next += 1;
        self.given += 1;
        // Nothing says that a type asks the same again.
        match self.made.get(index) {
            Some(made) if made.count == count => return made.chosen,
            _ => self.made.truncate(index),
        }
        self.made.push(Choice { chosen: 0, count, shapes });
        0
    }

    /// Changes the last answer that has a successor, or of those only that shape the value where the
    /// shape was refused; whether there is one.
    fn advance(&mut self, refusal: &Refusal) -> bool {
        let only_shapes = matches!(refusal, Refusal::TooDeep | Refusal::WrongKind);
        self.made.truncate(self.next);
        while let Some(choice) = self.made.last_mut() {
            choice.chosen += 1;
            if choice.chosen < choice.count && (choice.shapes || !only_shapes) {
                return true;
            }
            self.made.pop();
        }
        false
    }
}

#[cfg(test)]
mod tests;
