//! One thing to measure: a dress does an operation on a shape.

use std::fmt;
use std::hint::black_box;
use std::rc::Rc;

/// The model, and the text it is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Four fields: the reference model.
    Token,
    /// Twenty fields, some of them nested.
    Account,
    /// A thousand of those, most of whose optional fields are absent.
    Accounts,
    /// An internally tagged union, whose tag comes first.
    Union,
    /// The same with the tag at the end.
    LateTag,
    /// A model among whose keys stand those of another.
    Flatten,
    /// The twenty fields with ten broken rules.
    BrokenRules,
    /// The twenty fields with ten wrong types.
    WrongTypes,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// From text, structure only.
    Read,
    /// From text, with all rules.
    ReadAndValidate,
    /// The rules alone.
    Validate,
    /// To text.
    Write,
    /// With a builder, and then the rules.
    Build,
    /// From text with ten mistakes: all that the dress finds of them.
    Refuse,
}

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress {
    /// `from_json`, `to_json_vec`.
    ApiModel,
    /// The same models through `serde_json::from_slice` and `to_vec`.
    ApiModelSerde,
    /// `serde_derive` with `serde_json`, and no rules.
    Serde,
    /// `serde_derive`, garde, and the builder of bon.
    Garde,
    /// `serde_derive` and validator.
    Validator,
    /// `serde_derive` and `serde_valid`.
    SerdeValid,
    /// eserde, which collects errors and has no rules.
    Eserde,
    /// `serde_derive` with sonic-rs in place of `serde_json`.
    Sonic,
}

impl Shape {
    /// Every shape, in the order of the tables.
    pub const ALL: [Self; 8] = [
        Self::Token,
        Self::Account,
        Self::Accounts,
        Self::Union,
        Self::LateTag,
        Self::Flatten,
        Self::BrokenRules,
        Self::WrongTypes,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Token => "4 fields",
            Self::Account => "20 fields",
            Self::Accounts => "1,000 × 20 fields",
            Self::Union => "union",
            Self::LateTag => "union, tag last",
            Self::Flatten => "flatten",
            Self::BrokenRules => "10 broken rules",
            Self::WrongTypes => "10 wrong types",
        }
    }
}

impl Operation {
    /// Every operation, in the order of the tables.
    pub const ALL: [Self; 6] =
        [Self::Read, Self::ReadAndValidate, Self::Validate, Self::Write, Self::Build, Self::Refuse];

    fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::ReadAndValidate => "read and validate",
            Self::Validate => "validate",
            Self::Write => "write",
            Self::Build => "build",
            Self::Refuse => "refuse",
        }
    }

    /// What is 1 in a row: `serde_derive` without any rules, or garde where there is nothing but rules.
    #[must_use]
    pub fn baseline(self) -> (Self, Dress) {
        match self {
            Self::Read | Self::ReadAndValidate => (Self::Read, Dress::Serde),
            Self::Write | Self::Refuse => (self, Dress::Serde),
            Self::Validate | Self::Build => (self, Dress::Garde),
        }
    }
}

impl Dress {
    /// Every dress, in the order of the tables.
    pub const ALL: [Self; 8] = [
        Self::ApiModel,
        Self::ApiModelSerde,
        Self::Serde,
        Self::Garde,
        Self::Validator,
        Self::SerdeValid,
        Self::Eserde,
        Self::Sonic,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::ApiModel => "ApiModel",
            Self::ApiModelSerde => "ApiModel, serde_json",
            Self::Serde => "serde_derive",
            Self::Garde => "+ garde",
            Self::Validator => "+ validator",
            Self::SerdeValid => "+ serde_valid",
            Self::Eserde => "eserde",
            Self::Sonic => "sonic-rs",
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Display for Dress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// One thing to measure.
pub struct Case {
    /// The model and its text.
    pub shape: Shape,
    /// What is done.
    pub operation: Operation,
    /// Who does it.
    pub dress: Dress,
    prepare: Box<dyn Fn() -> Box<dyn Fn()>>,
    outcome: Box<dyn Fn() -> Vec<u8>>,
}

impl Case {
    /// A case whose work is what `prepare` returns; `show` tells what that came to, in words that every
    /// dress must agree on.
    pub(crate) fn new<T, W: Fn() -> T + 'static>(
        shape: Shape,
        operation: Operation,
        dress: Dress,
        prepare: impl Fn() -> W + 'static,
        show: impl Fn(T) -> Vec<u8> + 'static,
    ) -> Self {
        let prepare = Rc::new(prepare);
        let same = Rc::clone(&prepare);
        Self {
            shape,
            operation,
            dress,
            prepare: Box::new(move || {
                let work = prepare();
                Box::new(move || drop(black_box(work())))
            }),
            outcome: Box::new(move || show(same()())),
        }
    }

    /// The work, ready to be done any number of times. What comes of it is dropped, which counts too.
    #[must_use]
    pub fn prepare(&self) -> Box<dyn Fn()> {
        (self.prepare)()
    }

    /// Does it once, and tells what came of it.
    #[must_use]
    pub fn outcome(&self) -> Vec<u8> {
        (self.outcome)()
    }
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.shape, self.operation, self.dress)
    }
}
