//! What is reported of lists, sets and maps, and remembered of what they were read from.

use super::{Rank, Report, Subject, Target};
use crate::context::Context;
use crate::violation::Violation;
use crate::violation::origin::{Order, Origins};
use crate::violation::path::{Path, Step};
use crate::violation::words::{counted, repeated_item};

impl<'a> Report<'a> {
    /// A list that is not of the one length that its type has.
    #[cold]
    pub(crate) fn wrong_length(
        &mut self,
        at: &Path<'_>,
        offset: Option<usize>,
        length: usize,
        actual: usize,
    ) {
        let (code, what) =
            if actual < length { ("min_items", "at least") } else { ("max_items", "at most") };
        if self.takes(at, 0) {
            let message = format!("must have {what} {}", counted(length, "item", "items"));
            let mut violation =
                Violation::new(at.pointer(), code, message).with_param("limit", length);
            if !at.is_secret() {
                violation = violation.with_param("actual", actual);
            }
            self.push(violation, at.steps(), Rank::Structure, Target::Offset(offset));
        }
    }

    /// A set whose input has an item twice. Its items are judged all the same, as the values of an
    /// object with a repeated key are.
    #[cold]
    pub(crate) fn repeated_item(&mut self, at: &Path<'_>, first: usize, second: usize) {
        if self.is_sound(at) && self.takes(at, 0) {
            let violation =
                Violation::new(at.pointer(), "unique_items", repeated_item(first, second))
                    .with_param("first", first)
                    .with_param("second", second);
            let mut whole = at.steps();
            whole.push(Step::Whole);
            self.memory().unsound.insert(whole);
            self.push(violation, at.steps(), Rank::Rule, Target::Value(at.steps()));
        }
    }

    /// A report of the key of a map.
    pub(crate) fn of_key(context: &'a Context) -> Self {
        Self { subject: Subject::Key, ..Self::new(context) }
    }

    /// Whether it is about the key of a map.
    pub(crate) fn is_of_key(&self) -> bool {
        self.subject == Subject::Key
    }

    /// A key that its map cannot hold, and what is wrong with its text; `at` is the key's value.
    #[cold]
    pub(crate) fn wrong_key(&mut self, at: &Path<'_>, mut violation: Violation) {
        if self.takes(at, 0) {
            violation.prefix(&at.pointer());
            // A text is what every key is: it has another form.
            if violation.code == "type" {
                violation.code = "format".into();
            }
            self.push(violation, at.steps(), Rank::Structure, Target::Key(at.steps()));
        }
        if let (Some(map), false) = (at.parent(), self.silent) {
            self.memory().origins.lose(map.steps(), 1);
        }
    }

    /// The index that each element of a set has in the input, where it is another.
    pub(crate) fn reordered(&mut self, at: &Path<'_>, order: Vec<usize>) {
        self.memory().origins.reorder(at.steps(), order);
    }

    /// Elements of the input that are not in their set.
    #[cold]
    pub(crate) fn lost(&mut self, at: &Path<'_>, count: usize) {
        self.memory().origins.lose(at.steps(), count);
    }

    /// The input's order of the elements of a container.
    #[inline]
    pub(crate) fn order(&self, at: &Path<'_>) -> Order {
        match self.origins() {
            Some(origins) => origins.order(&at.steps()),
            None => Order::default(),
        }
    }

    /// How many elements the input has, of a container that holds so many of them.
    #[inline]
    pub(crate) fn count(&self, at: &Path<'_>, held: usize) -> usize {
        self.origins().map_or(held, |origins| held + origins.lost(&at.steps()))
    }

    #[inline]
    fn origins(&self) -> Option<&Origins> {
        let memory = self.memory.as_ref()?;
        if memory.origins.is_empty() { None } else { Some(&memory.origins) }
    }
}
