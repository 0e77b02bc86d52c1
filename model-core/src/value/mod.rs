//! What fits in a field: how a value starts, is read, is handed out for writing, and is judged.
//!
//! A derive emits these impls for models; the ones for the standard types are below. Nothing here
//! knows a format: reading asks a [`Source`], writing is given a [`Ref`].

mod array;
mod canonical;
mod container;
#[cfg(feature = "chrono")]
mod date;
mod enumeration;
#[cfg(feature = "json")]
mod foreign;
mod integer;
#[cfg(feature = "json")]
mod json;
mod list;
mod map;
mod part;
mod patch;
mod pointer;
mod record;
mod scalar;
mod secret;
mod set;
mod simple;
mod source;
mod text;
mod tuple;
mod union;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
#[cfg(feature = "zeroize")]
mod wipe;

pub(crate) use canonical::{Canonical, canonical, equals};
#[cfg(feature = "chrono")]
pub(crate) use date::date_text;
pub use enumeration::{Chosen, Enumerated, enum_text, get_enum, parse_enum};
#[cfg(feature = "json")]
pub use foreign::{
    Foreign, Held, Recorded, Serde, SerdeParam, With, foreign_patch, foreign_place, foreign_value,
    like_with, read_with, synthesised_with, write_with,
};
pub use list::{List, ReadList};
pub use map::{ApiKey, Map};
pub(crate) use part::part_of;
pub use part::{Choice, Hint, Part};
pub use record::{Record, Ref, nothing, nowhere};
pub(crate) use record::{field_of, read_required, refuse_null};
pub use secret::Secret;
pub use simple::Simple;
pub use source::{Got, Read, Source, Stop, Want, Width};
pub(crate) use text::read_text;
pub use union::pick;

use crate::patch::Patch;
use crate::violation::{Path, Report};

#[cfg(feature = "json")]
pub(crate) use self::part::name_of;
pub(crate) use self::part::read_object;
use self::part::read_part;

/// A type that a field of a model can have.
///
/// The scalars, strings (`String`, `Cow<str>`, `Box<str>`, ...), `Option`, `Box`, `Arc`, `Rc`, lists
/// (`Vec`, arrays, sets, tuples of up to eight), maps with string-like keys, [`Secret`], chrono's dates,
/// `Uuid`, `Url` and `serde_json::Value` are such types, and so is every type that derives
/// [`ApiModel`](macro@crate::ApiModel). The methods are an agreement between this crate and its derive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of a model",
    label = "this type is not known to `ApiModel`",
    note = "derive `ApiModel` for it if it is yours",
    note = "say `#[api(serde)]` on the field if its type has serde impls of its own",
    note = "say `#[api(with = path)]` to name a module that writes and reads it, or `#[api(skip)]` to keep it off the wire"
)]
pub trait ApiValue {
    /// What a place holds until it is read or set. It never leaves: a value that still has one is refused.
    #[doc(hidden)]
    fn empty() -> Self
    where
        Self: Sized;

    /// What it is made of, where the engine reaches into it by itself. An option holds a placeholder
    /// from then on, until it is told to [`forget`](Self::forget).
    #[doc(hidden)]
    #[inline]
    fn part(&mut self) -> Part<'_> {
        Part::None
    }

    /// Hands out a placeholder of each type inside that has no name: that of an option, of the elements
    /// of a list. Nothing is handed out where [`part`](Self::part) tells what is inside.
    #[doc(hidden)]
    #[inline]
    fn inside(&self, _visit: &mut dyn FnMut(&mut dyn ApiValue)) {}

    /// What neither its parts nor its value tell of the type.
    #[doc(hidden)]
    #[inline]
    fn hint(&self) -> Hint {
        Hint::Told
    }

    /// The name of its type, as Rust has it.
    #[doc(hidden)]
    #[inline]
    fn type_name(&self) -> &'static str {
        std::any::type_name::<Self>()
    }

    /// Is absent after all, where it can be.
    #[doc(hidden)]
    #[inline]
    fn forget(&mut self) {}

    /// Reads a value into this place. What is wrong with it goes to the report, and reading goes on.
    #[doc(hidden)]
    #[inline]
    fn read(
        &mut self,
        from: &mut dyn Source<'_>,
        at: &Path<'_>,
        report: &mut Report<'_>,
    ) -> Result<Read, Stop> {
        read_part(self.part(), from, at, report)
    }

    /// Reads a value at once, if the source has it in the plainest form there is: then nothing is wrong
    /// with it. Otherwise nothing is consumed.
    #[doc(hidden)]
    #[inline]
    fn at_once(_from: &mut dyn Source<'_>, _at: &Path<'_>) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// The place as one of a simple value, if it takes whatever is plainly one.
    #[doc(hidden)]
    #[inline]
    fn simple(&mut self) -> Option<&mut dyn Simple> {
        None
    }

    /// The same of an `Option`.
    #[doc(hidden)]
    #[inline]
    fn simple_option(_option: &mut Option<Self>) -> Option<&mut dyn Simple>
    where
        Self: Sized,
    {
        None
    }

    /// Hands the value out to be written.
    #[doc(hidden)]
    fn get(&self) -> Ref<'_>;

    /// Whether it is an `Option`, which formats that do not describe themselves mark as such.
    #[doc(hidden)]
    #[inline]
    fn is_option(&self) -> bool {
        false
    }

    /// Whether its type says that it is a secret.
    #[doc(hidden)]
    #[inline]
    fn is_secret(&self) -> bool {
        false
    }

    /// Runs the rules of every model inside.
    #[doc(hidden)]
    #[inline]
    fn check(&self, _at: &Path<'_>, _report: &mut Report<'_>) {}

    /// Overwrites what it holds, as far as its type knows how: a [`Secret`] does so when it is dropped,
    /// with the feature `zeroize`. It need not be a sensible value any more.
    #[doc(hidden)]
    #[inline]
    fn wipe(&mut self) {
        #[cfg(feature = "zeroize")]
        wipe::wipe_part(self.part());
    }

    /// The place of a field whose type only the compiler knows. Asked for in this way wherever it is
    /// used, a type that no field can have is one mistake in one place, and shown once.
    #[doc(hidden)]
    #[inline]
    fn as_place(&mut self) -> &mut dyn ApiValue
    where
        Self: Sized,
    {
        self
    }

    /// The value of such a field.
    #[doc(hidden)]
    #[inline]
    fn as_value(&self) -> &dyn ApiValue
    where
        Self: Sized,
    {
        self
    }

    /// The place of such a field that is an `Option`.
    #[doc(hidden)]
    #[inline]
    fn option_as_place(option: &mut Option<Self>) -> &mut dyn ApiValue
    where
        Self: Sized,
    {
        option
    }

    /// The value of such a field that is an `Option`.
    #[doc(hidden)]
    #[inline]
    fn option_as_value(option: &Option<Self>) -> &dyn ApiValue
    where
        Self: Sized,
    {
        option
    }

    /// The place of such a field that is a `Patch`.
    #[doc(hidden)]
    #[inline]
    fn patch_as_place(patch: &mut Patch<Self>) -> &mut dyn ApiValue
    where
        Self: Sized,
    {
        patch
    }

    /// The value of such a field that is a `Patch`.
    #[doc(hidden)]
    #[inline]
    fn patch_as_value(patch: &Patch<Self>) -> &dyn ApiValue
    where
        Self: Sized,
    {
        patch
    }
}
