//! What of the annotations has to run to be judged, in a test of whoever wrote them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::mem::ManuallyDrop;

use crate::context::Context;
use crate::description::{Attribute, Field, Literal, Model, Newtype, Presence, Union};
use crate::model::ApiModel;
use crate::read::json::{from_json, read_member};
use crate::value::{ApiValue, Part, Record, Ref, name_of, part_of};
use crate::violation::{Path, Report, Violations};

/// Judges what the annotations of a model, and of every model that it reaches, say of themselves: that
/// each `example`, `default` and `const_value` keeps the rules of its own field, and that each condition
/// (`required_if`, `required_unless`) compares with what its field can be. Most of that is an error of
/// the compiler already; what has to run is judged here: expressions, `pattern`, `format` and `check`.
///
/// It is one line in a test. Where an annotation is wrong, the test fails with every mistake: the type,
/// the field, and the violations. A placeholder is made of each type on the way, so a foreign type
/// (`#[api(serde)]`) of which none can be made is found too. What moves with the clock, such as
/// `date_range(min = now)`, binds a default but no example.
///
/// ```
/// use model_core::ApiModel;
///
/// #[derive(ApiModel)]
/// struct CreateToken {
///     #[api(check(|name: &str| !name.contains(' '), message = "must not have spaces"), example = "my token")]
///     name: String,
/// }
///
/// # // As `#[test] fn annotations()`.
/// let failed = std::panic::catch_unwind(|| model_core::check::<CreateToken>());
/// let message = *failed.unwrap_err().downcast::<String>().unwrap();
/// assert!(message.contains("an `example` of `name`: must not have spaces [check]"), "{message}");
/// ```
///
/// # Panics
/// When an annotation is wrong.
#[track_caller]
pub fn check<T: ApiModel>() {
    check_with::<T>(&Context::lazy());
}

/// The same in a context of your own: with its clock, and the data that checks ask for.
///
/// # Panics
/// When an annotation is wrong.
#[track_caller]
pub fn check_with<T: ApiModel>(cx: &Context) {
    let mut audit = Audit { cx, seen: BTreeSet::new(), mistakes: String::new() };
    audit.value(&mut T::empty());
    let Audit { mistakes, .. } = audit;
    assert!(mistakes.is_empty(), "what annotations say breaks their own rules:{mistakes}");
}

/// What was judged, and what was found.
struct Audit<'c> {
    cx: &'c Context,
    /// The names of the types that were judged, or are being.
    seen: BTreeSet<&'static str>,
    mistakes: String,
}

/// What an annotation gives as a value.
enum Given {
    Text(String),
    Default,
}

/// The fields of a struct, or of a variant, and the value that they are in.
struct Spot<'v> {
    owner: &'v mut dyn ApiValue,
    variant: Option<(&'static Union, usize)>,
    name: String,
}

impl Audit<'_> {
    /// Judges a type, of which this is a placeholder, and all that it reaches.
    fn value(&mut self, value: &mut dyn ApiValue) {
        let mut is_container = false;
        value.inside(&mut |inside| {
            is_container = true;
            self.value(inside);
        });
        if is_container {
            return;
        }
        let name = name_of(value);
        match part_of(value) {
            Part::Object(..) => {
                if self.seen.insert(name) {
                    self.fields(&mut Spot { owner: value, variant: None, name: name.to_owned() });
                }
            }
            Part::Union(union, _) => {
                if self.seen.insert(name) {
                    for (variant, its) in union.names.iter().enumerate() {
                        let name = format!("{name}::{its}");
                        let variant = Some((union, variant));
                        self.fields(&mut Spot { owner: value, variant, name });
                    }
                }
            }
            Part::Inner(Newtype { value: field, .. }, inner) => {
                if !self.seen.insert(name) {
                    return;
                }
                self.value(inner);
                let moving = moving_codes(field.attributes);
                for example in examples(*field) {
                    let judged = from_json(value, example.as_bytes(), self.cx);
                    self.tell(judged, &moving, name, "an `example`");
                }
            }
            Part::Map(_) | Part::Enum(..) | Part::Option(_) | Part::None => {}
        }
    }

    fn fields(&mut self, spot: &mut Spot<'_>) {
        let Some((model, _)) = spot.reach() else { return };
        for (index, (name, field)) in model.names.iter().zip(model.fields()).enumerate() {
            self.judge(spot, index, &Given::Default, "the `default`");
            for example in examples(field) {
                self.judge(spot, index, &Given::Text(example), "an `example`");
            }
            for attribute in field.attributes {
                match attribute {
                    Attribute::ConstValue(literal) => {
                        self.judge(spot, index, &Given::Text(text(literal)), "the `const_value`");
                    }
                    Attribute::RequiredIf(pairs) => {
                        self.conditions(spot, pairs, &format!("`required_if` of `{name}`"));
                    }
                    Attribute::RequiredUnless(pairs) => {
                        self.conditions(spot, pairs, &format!("`required_unless` of `{name}`"));
                    }
                    _ => {}
                }
            }
            if let Some((_, record)) = spot.reach() {
                self.value(record.place(index));
            }
        }
    }

    /// Judges what other fields are compared with.
    fn conditions(&mut self, spot: &mut Spot<'_>, pairs: &[(usize, Literal)], of: &str) {
        for (other, literal) in pairs {
            self.judge(spot, *other, &Given::Text(text(literal)), &format!("what {of} says"));
        }
    }

    /// Judges a field that is given a value, as if nothing were known of the others.
    fn judge(&mut self, spot: &mut Spot<'_>, index: usize, given: &Given, what: &str) {
        let root =
            spot.variant.map_or(Path::ROOT, |(union, variant)| Path::ROOT.variant(union, variant));
        let Some((model, record)) = spot.reach() else { return };
        let field = model.field(index);
        let at = |index: usize| {
            if model.is_inlined(index) {
                root.inlined(model, index)
            } else {
                root.field(model, index)
            }
        };
        let mut report = Report::new(self.cx);
        for other in (0..model.count()).filter(|other| *other != index) {
            report.doubtful(&at(other));
        }
        match given {
            Given::Text(text) => read_member(record, index, text, &at(index), &mut report),
            Given::Default if !has_default(record, index, field, self.cx) => return,
            Given::Default => {}
        }
        spot.owner.check(&Path::ROOT, &mut report);
        let moving = match given {
            Given::Text(_) => moving_codes(field.attributes),
            Given::Default => Vec::new(),
        };
        let what = format!("{what} of `{}`", model.names[index]);
        self.tell(Report::finish(ManuallyDrop::new(report)), &moving, &spot.name, &what);
    }

    /// Takes down why what an annotation says is refused, but for these codes.
    fn tell(&mut self, judged: Result<(), Violations>, but: &[&str], name: &str, what: &str) {
        let Err(violations) = judged else { return };
        for violation in violations.iter().filter(|it| !but.contains(&it.code())) {
            // Writing to a string cannot fail.
            let _ = write!(
                self.mistakes,
                "\n  `{name}`, {what}: {} [{}]",
                violation.message(),
                violation.code()
            );
        }
    }
}

impl Spot<'_> {
    fn reach(&mut self) -> Option<(&'static Model, &mut dyn Record)> {
        match (part_of(self.owner), self.variant) {
            (Part::Object(model, record), None) => Some((model, record)),
            (Part::Union(union, choice), Some((_, variant))) => {
                let model = union.variants.get(variant)?.model();
                if choice.variant() != variant {
                    choice.switch(variant);
                }
                Some((model, choice.record_mut()))
            }
            _ => None,
        }
    }
}

/// The examples of a field, as JSON texts.
fn examples(field: Field) -> impl Iterator<Item = String> {
    field.attributes.iter().filter_map(|attribute| match attribute {
        Attribute::Example(literal) => Some(text(literal)),
        Attribute::ExampleOf(example) => Some(example()),
        _ => None,
    })
}

/// A literal as JSON text.
fn text(literal: &Literal) -> String {
    let text = match literal {
        Literal::Bool(value) => return value.to_string(),
        Literal::Integer(value) => return value.to_string(),
        Literal::Unsigned(value) => return value.to_string(),
        Literal::Float(value) => serde_json::to_string(value),
        Literal::Text(value) => serde_json::to_string(value),
    };
    text.unwrap_or_default()
}

/// Puts the default into a field, if it has one that does not start at another field.
fn has_default(record: &mut dyn Record, index: usize, field: Field, cx: &Context) -> bool {
    #[cfg(feature = "chrono")]
    if field.default_from().is_some() {
        return false;
    }
    match field.presence {
        Presence::Default => {
            record.fill(index, cx);
            true
        }
        Presence::Optional => {
            record.place(index).forget();
            record.fill(index, cx);
            !matches!(record.value(index).get(), Ref::Null)
        }
        Presence::Required | Presence::RequiredNullable | Presence::Patch => false,
    }
}

/// The codes of ranges that move with the clock, or with another field: what is outside today need not
/// be tomorrow.
fn moving_codes(attributes: &'static [Attribute]) -> Vec<&'static str> {
    let mut codes = Vec::new();
    let mut moves = false;
    for attribute in attributes {
        match attribute {
            Attribute::Items(inside) | Attribute::Keys(inside) | Attribute::Values(inside) => {
                codes.extend(moving_codes(inside));
            }
            #[cfg(feature = "chrono")]
            Attribute::DateRange(range) => {
                moves = range.moves();
                codes.extend(moves.then_some(attribute.keyword()));
                continue;
            }
            Attribute::Message(_) => continue,
            // What overrides a rule stands right behind it.
            Attribute::Code(code) if moves => codes.push(code),
            _ => {}
        }
        moves = false;
    }
    codes
}
