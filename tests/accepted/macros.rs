//! Models that `macro_rules!` writes, with every part handed in.

use crate::found;
use model_core::ApiModel;

macro_rules! model {
    ($name:ident { $($field:ident: $ty:ty = $limit:literal, $check:expr;)* }) => {
        /// A model of which all but the shape is handed in.
        #[derive(ApiModel, Clone, Debug)]
        #[api(rule(|model| model.total() > 0, message = "must not be empty"))]
        pub struct $name {
            $(
                /// A number.
                #[api(maximum = $limit, check = $check)]
                pub $field: $ty,
            )*
        }

        impl $name {
            fn total(&self) -> i64 {
                [$(i64::from(self.$field)),*].iter().sum()
            }
        }
    };
}

// Where an attribute comes from the one who calls, and the rest from the macro.
macro_rules! with {
    ($(#[$on_struct:meta])* $vis:vis $name:ident { $($(#[$on_field:meta])* $field:ident: $ty:ty,)* }) => {
        #[derive(ApiModel, Clone, Debug)]
        $(#[$on_struct])*
        $vis struct $name {
            $($(#[$on_field])* $vis $field: $ty,)*
        }
    };
}

// Every kind of fragment that an attribute can be made of.
macro_rules! fragments {
    (
        $name:ident, $builder:ident, $path:path, $function:path, $wire:literal, $limit:expr, $negative:literal,
        $tokens:tt, $block:block, $text:literal, $unit:ident, $krate:path, $date:expr, $lifetime:lifetime
    ) => {
        /// A model of which everything is handed in.
        #[derive(ApiModel, Clone, Debug)]
        #[api(crate = $krate, builder = $builder, rename = $wire, rule($function, message = $text))]
        pub struct $name<$lifetime> {
            /// Its limits.
            #[api(rename = $wire, minimum = $negative, maximum = $limit, default = $negative)]
            pub number: $path,
            /// A constant, and a text of its own.
            #[api(const_value($wire, message = $text, code = $wire), default = $wire, example = $wire)]
            pub text: std::borrow::Cow<$lifetime, str>,
            /// A block and a token.
            #[api(min_items = $tokens, max_items = $block, example = [$limit])]
            pub list: Option<Vec<$path>>,
            /// A date.
            #[api(precision = $unit, default = $date)]
            pub date: chrono::DateTime<chrono::Utc>,
            /// It depends on another.
            #[api(required_if(number = $negative, text = $wire), required_unless(number = $negative))]
            pub depends: Option<$path>,
        }
    };
}

// What one macro hands to another.
macro_rules! again {
    ($name:ident: $ty:ty, $limit:expr) => {
        inner! { $name, Option<$ty>, $limit }
    };
}

macro_rules! inner {
    ($name:ident, $ty:ty, $limit:expr) => {
        /// A model that two macros write.
        #[derive(ApiModel, Clone, Debug)]
        pub struct $name {
            /// Its value.
            #[api(minimum = $limit, maximum = $limit + 1)]
            pub value: $ty,
            /// Its values.
            #[api(items(minimum = $limit))]
            pub values: Vec<$ty>,
        }
    };
}

// Enums, whose variants are handed in.
macro_rules! choice {
    ($name:ident { $($variant:ident $wire:literal = $number:expr),* $(,)? } $union:ident { $($of:ident($ty:ty)),* }) => {
        /// An enum of numbers.
        #[derive(ApiModel, Clone, Copy, Debug, PartialEq)]
        #[api(integer)]
        pub enum $name {
            $(#[doc = $wire] $variant = $number,)*
        }

        /// A union.
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api(external, rename_all = "kebab-case")]
        pub enum $union {
            $(#[doc = "One."] $of($ty),)*
            $(#[doc = $wire] #[api(rename = $wire)] $variant,)*
        }
    };
    ($name:ident of $ty:ty, $limit:expr) => {
        /// A newtype.
        #[derive(ApiModel, Clone, Debug, PartialEq)]
        #[api(minimum = $limit, example = $limit)]
        pub struct $name($ty);
    };
}

model! { Counts {
    low: i32 = 5, |low| *low % 2 == 0;
    high: u8 = 9, is_small;
} }

with! {
    /// Limits.
    #[api(rule(|limits| limits.size > 1))]
    #[api(rename_all = "camelCase")]
    pub Limits {
        /// A size.
        #[api(minimum = 1, check = |size| *size != 7)]
        size: i32,
        /// A scope.
        #[api(default = "all", min_length = 1)]
        scope: Option<String>,
        /// Retries.
        #[api(default)]
        max_retries: i32,
    }
}

with! {
    /// What no other crate sees.
    pub(crate) Near {
        /// Its field.
        #[api(maximum = 1)]
        size: i32,
    }
}

fragments! {
    Fragments, NewFragments, i32, is_right, "wire", 40 + 2, -1, 1, { 2 }, "is wrong", seconds, model_core,
    chrono::DateTime::UNIX_EPOCH, 'a
}

again! { Twice: i64, 1 + 1 }

choice! { Level { Low "low" = 1, High "high" = -(2) } Mixed { Number(i64) } }
choice! { Above of u8, 3 }

#[expect(clippy::trivially_copy_pass_by_ref, reason = "this is how a check is called")]
fn is_small(value: &u8) -> bool {
    *value < 9
}

fn is_right(fragments: &Fragments) -> bool {
    fragments.number < 42
}

#[test]
fn rules_that_were_handed_in_are_held_to() {
    let counts = Counts::builder().low(7).high(9).build_unvalidated();
    assert_eq!(found(&counts), ["/low maximum", "/low check", "/high check"]);
    let limits = Limits::builder().size(7).build_unvalidated();
    assert_eq!(found(&limits), ["/size check"]);
    let near = Near::builder().size(2).build_unvalidated();
    assert_eq!(found(&near.to_builder().build_unvalidated()), ["/size maximum"]);
    let twice = Twice::builder().value(1).values([Some(1), None]).build_unvalidated();
    assert_eq!(found(&twice), ["/value minimum", "/values/0 minimum"]);
    assert_eq!(Above::new(2).unwrap_err().first().code(), "minimum");
    assert_eq!(Level::from_json("-2"), Ok(Level::High));
    assert_eq!(Mixed::from_json("\"low\""), Ok(Mixed::Low));
}

#[test]
fn every_fragment_is_what_it_says() {
    let builder: NewFragments = Fragments::builder();
    let fragments = builder.number(42).list([]).text("other").build_unvalidated();
    assert_eq!(found(&fragments), ["/text wire", "/list min_items", "/depends required", " rule"]);
    let fragments = Fragments { number: 43, ..fragments };
    assert_eq!(found(&fragments)[0], "/wire maximum");
    model_core::check::<Fragments>();
}
