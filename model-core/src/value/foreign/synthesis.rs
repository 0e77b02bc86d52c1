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
use std::slice;

use self::answer::Answer;
use self::error::Refusal;
use super::With;

/// How often a type is asked at each depth. It is the same for everybody, so a type that has a value
/// once has it always.
const ATTEMPTS: usize = 4_000;

/// How deep the answers go: first shallow ones, so that a recursive type ends.
const DEPTHS: std::ops::RangeInclusive<usize> = 1..=12;

/// A value of the type, whichever.
pub(super) fn synthesise<W: With<FIELD>, const FIELD: usize>() -> W::Value {
    let mut lore = Lore::default();
    for depth in DEPTHS {
        let mut choices = Choices::default();
        for _ in 0..ATTEMPTS {
            choices.start();
            let refusal = match W::deserialize(Answer::new(&mut choices, &lore, depth)) {
                Ok(value) => return value,
                Err(refusal) => refusal,
            };
            let too_deep = matches!(refusal, Refusal::TooDeep);
            if lore.learn(&refusal) {
                choices = Choices::default();
            } else if !choices.advance(too_deep) {
                break;
            }
        }
    }
    // The one panic of this crate: a model cannot begin without a value in each field, and of this type
    // nobody could make one. No input leads here: the first use of the model does, or none.
    panic!(
        "`{}` has no `Default`, and no value of it could be made up: implement `Default` for it, make the field an `Option`, or give it a `default = ...`",
        type_name::<W::Value>()
    );
}

/// What the type said in its refusals.
#[derive(Default)]
struct Lore {
    /// Keys that its maps must have.
    keys: Vec<&'static str>,
    /// Words that it knows.
    words: Vec<&'static str>,
    /// Whether it does not want every key that it knows: some are names of one field.
    chooses_keys: bool,
}

impl Lore {
    /// Whether there was anything new in it.
    fn learn(&mut self, refusal: &Refusal) -> bool {
        let (known, said) = match refusal {
            Refusal::MissingKey(key) => (&mut self.keys, slice::from_ref(key)),
            Refusal::UnknownWord(words) => (&mut self.words, *words),
            Refusal::UnwantedKey => return !std::mem::replace(&mut self.chooses_keys, true),
            Refusal::TooDeep | Refusal::Silent => return false,
        };
        let before = known.len();
        for word in said {
            if !known.contains(word) {
                known.push(word);
            }
        }
        known.len() > before
    }
}

/// The answers given, in their order.
#[derive(Default)]
struct Choices {
    made: Vec<Choice>,
    next: usize,
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
    /// Gives the same answers again, as far as they were given.
    fn start(&mut self) {
        self.next = 0;
    }

    /// The number of the next answer.
    fn choose(&mut self, count: usize, shapes: bool) -> usize {
        let index = self.next;
        self.next += 1;
        if let Some(choice) = self.made.get(index) {
            return choice.chosen;
        }
        self.made.push(Choice { chosen: 0, count, shapes });
        0
    }

    /// Changes the last answer that has a successor, or of those only that shape the value; whether
    /// there is one.
    fn advance(&mut self, too_deep: bool) -> bool {
        self.made.truncate(self.next);
        while let Some(choice) = self.made.last_mut() {
            choice.chosen += 1;
            if choice.chosen < choice.count && (choice.shapes || !too_deep) {
                return true;
            }
            self.made.pop();
        }
        false
    }
}

#[cfg(test)]
mod tests;
