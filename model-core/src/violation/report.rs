//! The report while it is being made: what was found, in any order, until it is finished.

mod attempt;
mod broken;
mod container;
mod memory;
mod outcome;
mod unlisted;

use std::borrow::Cow;
use std::cmp::Ordering;

use self::attempt::Attempts;
pub(crate) use self::attempt::Known;
use self::memory::Memory;
use super::Violation;
use super::path::{Path, Step};
use crate::context::Context;
use crate::suggest::{Names, nearest};

/// Everything found wrong so far. Nothing is allocated until something is.
pub struct Report<'a> {
    context: &'a Context,
    entries: Vec<Entry>,
    /// What is remembered of some values. There is none of most, and it should cost those nothing.
    memory: Option<Box<Memory>>,
    /// The length of all pointers so far.
    weight: usize,
    truncated: bool,
    /// Whether nothing is taken down, because it was all found before.
    silent: bool,
    /// Whether nothing is taken down but that something is wrong.
    quiet: bool,
    subject: Subject,
    attempts: Attempts,
}

/// What a report is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Value,
    /// The text of a key, whose violations say that they are about one.
    Key,
}

struct Entry {
    violation: Violation,
    /// Where it stands in the report: by place, then by rank.
    place: Vec<Step>,
    rank: Rank,
    target: Target,
}

impl Entry {
    /// Which of two stands first.
    fn order(&self, other: &Self) -> Ordering {
        self.place.cmp(&other.place).then(self.rank.cmp(&other.rank))
    }
}

/// What comes first at one place: a key before its value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Key,
    Structure,
    Rule,
}

/// Where the offending text is.
pub(crate) enum Target {
    /// Known when it was found, or never.
    Offset(Option<usize>),
    /// The value at a place, or what is nearest around it.
    Value(Vec<Step>),
    /// The key of the value at a place.
    Key(Vec<Step>),
}

/// Pointers may quote the input's own keys: together no more than this, whatever the input says.
const MAX_WEIGHT: usize = 1 << 20;

impl<'a> Report<'a> {
    /// An empty report.
    #[inline]
    #[must_use]
    pub fn new(context: &'a Context) -> Self {
        Self {
            context,
            entries: Vec::new(),
            memory: None,
            weight: 0,
            truncated: false,
            silent: false,
            quiet: false,
            subject: Subject::Value,
            attempts: Attempts::default(),
        }
    }

    /// A report for a second walk, which goes as far as the text does.
    #[cfg(feature = "json")]
    pub(crate) fn silent(context: &'a Context) -> Self {
        Self { silent: true, ..Self::new(context) }
    }

    /// The surroundings that the rules are judged in.
    #[inline]
    #[must_use]
    pub fn context(&self) -> &'a Context {
        self.context
    }

    #[inline]
    pub(crate) fn is_silent(&self) -> bool {
        self.silent
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether anything is remembered of any value.
    #[inline]
    pub(crate) fn remembers(&self) -> bool {
        self.memory.is_some()
    }

    /// Whether nothing more fits.
    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        self.truncated
    }

    /// A value whose structure is wrong.
    #[cold]
    pub(crate) fn wrong(
        &mut self,
        at: &Path<'_>,
        offset: Option<usize>,
        code: &'static str,
        message: impl Into<Cow<'static, str>>,
    ) {
        if self.takes(at, 0) {
            let violation = Violation::new(at.pointer(), code, message);
            self.push(violation, at.steps(), Rank::Structure, Target::Offset(offset));
        }
    }

    /// A key that must be there; `object` is where its object begins.
    #[cold]
    pub(crate) fn missing(&mut self, at: &Path<'_>, object: Option<usize>) {
        self.wrong(at, object, "required", "is required");
    }

    /// A value of which not even the variant is known; `at` is what should have told it.
    #[cold]
    pub(crate) fn untold(
        &mut self,
        union: &Path<'_>,
        at: &Path<'_>,
        offset: Option<usize>,
        violation: impl FnOnce(String) -> Violation,
    ) {
        if self.takes(at, 0) {
            let violation = violation(at.pointer());
            self.push(violation, union.steps(), Rank::Structure, Target::Offset(offset));
        }
    }

    /// Text that is no value in this format at all. Nothing behind it was read.
    #[cold]
    pub(crate) fn syntax(&mut self, offset: Option<usize>, message: impl Into<Cow<'static, str>>) {
        if self.takes(&Path::ROOT, 0) {
            let violation = Violation::new("", "syntax", message);
            self.push(violation, vec![Step::Whole], Rank::Structure, Target::Offset(offset));
        }
    }

    /// A key that no field claims.
    #[cold]
    pub(crate) fn unknown(
        &mut self,
        at: &Path<'_>,
        key: &str,
        offset: Option<usize>,
        names: Names<'_>,
    ) {
        if !self.takes(at, key.len()) {
            return;
        }
        let mut violation =
            Violation::new(at.key(key).pointer(), "unknown_field", "is not a known field");
        if let Some(name) = nearest(key, names) {
            violation = Violation::new(
                at.key(key).pointer(),
                "unknown_field",
                format!("is not a known field; did you mean `{name}`?"),
            )
            .with_param("suggestion", name);
        }
        let mut place = at.steps();
        place.push(Step::Keys);
        self.push(violation, place, Rank::Structure, Target::Offset(offset));
    }

    /// A key of an object that was given before; `at` is the value that the first one gave.
    #[cold]
    pub(crate) fn repeated(&mut self, object: &Path<'_>, at: &Path<'_>, offset: Option<usize>) {
        if self.takes(at, 0) {
            let mut place = object.steps();
            place.push(Step::Keys);
            let violation =
                Violation::new(at.pointer(), "duplicate_field", "is given more than once");
            self.push(violation, place, Rank::Structure, Target::Offset(offset));
        }
    }

    /// A rule that a value breaks. The violation is made only when there is room for it, and when the
    /// value is really the input's.
    #[cold]
    pub(crate) fn rule(&mut self, at: &Path<'_>, make: impl FnOnce(String) -> Violation) {
        if !self.truncated && self.is_judged(at) && self.takes(at, 0) {
            let target = Target::Value(at.steps());
            self.push(make(at.pointer()), at.steps(), Rank::Rule, target);
        }
    }

    /// A rule that the key of a map breaks; `at` is the key's value.
    #[cold]
    pub(crate) fn key_rule(&mut self, at: &Path<'_>, make: impl FnOnce(String) -> Violation) {
        if at.parent().is_none_or(|map| self.is_judged(map)) && self.takes(at, 0) {
            let target = Target::Key(at.steps());
            self.push(make(at.pointer()), at.steps(), Rank::Key, target);
        }
    }

    /// A rule of a container, which points at the container or at one of its fields.
    #[cold]
    pub(crate) fn whole(
        &mut self,
        at: &Path<'_>,
        field: Option<&Path<'_>>,
        make: impl FnOnce(String) -> Violation,
    ) {
        if self.takes(at, 0) {
            let pointed = field.unwrap_or(at);
            let mut place = at.steps();
            place.push(Step::Whole);
            self.push(make(pointed.pointer()), place, Rank::Rule, Target::Value(pointed.steps()));
        }
    }

    /// A value that was made from one that is wrong or missing: no rule judges it.
    #[cfg(any(feature = "chrono", feature = "json"))]
    #[cold]
    pub(crate) fn doubtful(&mut self, at: &Path<'_>) {
        self.memory().unsound.insert(at.steps());
    }

    /// Whether everything inside a value, and the value itself, is structurally right: only then is it
    /// shown to a user's own check. A newtype that breaks its own rules is no value of its type.
    #[inline]
    #[must_use]
    pub fn is_sound(&self, at: &Path<'_>) -> bool {
        self.memory.as_ref().is_none_or(|memory| memory.is_sound(at))
    }

    /// Whether a value is the input's, and no placeholder for what was missing or of a wrong type.
    pub(crate) fn is_judged(&self, at: &Path<'_>) -> bool {
        self.memory.as_ref().is_none_or(|memory| memory.is_judged(at))
    }

    fn memory(&mut self) -> &mut Memory {
        self.memory.get_or_insert_default()
    }

    /// Whether there is room for one more. The first always has it.
    fn takes(&mut self, at: &Path<'_>, extra: usize) -> bool {
        if self.silent || self.fails() {
            return false;
        }
        self.weight = self.weight.saturating_add(at.len_hint()).saturating_add(extra);
        let full = self.entries.len() >= self.context.limit() || self.weight > MAX_WEIGHT;
        if full && !self.entries.is_empty() {
            self.truncated = true;
        }
        !self.truncated
    }

    fn push(&mut self, mut violation: Violation, place: Vec<Step>, rank: Rank, target: Target) {
        if rank == Rank::Structure {
            if self.is_of_key() {
                violation = violation.of_key();
            }
            self.memory().unsound.insert(place.clone());
        }
        self.entries.push(Entry { violation, place, rank, target });
    }

    /// The places whose offsets a second walk must find.
    pub(crate) fn targets(&self) -> impl Iterator<Item = &Target> {
        self.entries.iter().map(|entry| &entry.target)
    }
}
