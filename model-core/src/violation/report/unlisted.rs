//! A value that is not one of those on a list.

use std::fmt::Write as _;

use super::{Rank, Report, Target, Violation};
use crate::description::Values;
use crate::param::Param;
use crate::suggest::nearest;
use crate::violation::Path;

impl Report<'_> {
    /// A value that is not on a list: `found`, where it is a text.
    #[cold]
    pub(crate) fn unlisted(
        &mut self,
        at: &Path<'_>,
        offset: Option<usize>,
        code: &'static str,
        list: Values,
        found: Option<&str>,
    ) {
        if self.takes(at, 0) {
            // Of a secret, not even what it nearly is.
            let found = found.filter(|_| !at.is_secret());
            let violation = Violation::unlisted(at.pointer(), code, list, found);
            self.push(violation, at.steps(), Rank::Structure, Target::Offset(offset));
        }
    }
}

impl Violation {
    /// What is said of a value that is not on a list.
    #[cold]
    pub(crate) fn unlisted(
        pointer: impl Into<String>,
        code: &'static str,
        list: Values,
        found: Option<&str>,
    ) -> Self {
        let listed: Vec<Param> = match list {
            Values::Text(names) => names.iter().copied().map(Param::from).collect(),
            Values::Integer(numbers) => numbers.iter().copied().map(Param::from).collect(),
        };
        let near = match (list, found) {
            (Values::Text(names), Some(found)) => {
                nearest(found, &|see| names.iter().copied().for_each(see))
            }
            _ => None,
        };
        let mut message = String::from("must be ");
        if listed.len() != 1 {
            message.push_str("one of ");
        }
        // Writing to a `String` cannot fail.
        for (index, name) in listed.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            let _ = write!(message, "{separator}`{name}`");
        }
        if let Some(near) = near {
            let _ = write!(message, "; did you mean `{near}`?");
        }
        let violation = Self::new(pointer, code, message).with_param("expected", listed);
        match near {
            Some(near) => violation.with_param("suggestion", near),
            None => violation,
        }
    }
}
