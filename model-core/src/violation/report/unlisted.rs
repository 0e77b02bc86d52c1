//! A value that is not one of those on a list.

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
            (Values::Text(names), Some(found)) => nearest(found, names.iter().copied()),
            _ => None,
        };
        let quoted: Vec<String> = listed.iter().map(|name| format!("`{name}`")).collect();
        let one_of = if listed.len() == 1 { "" } else { "one of " };
        let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        let message = format!("must be {one_of}{}{hint}", quoted.join(", "));
        let violation = Self::new(pointer, code, message).with_param("expected", listed);
        match near {
            Some(near) => violation.with_param("suggestion", near),
            None => violation,
        }
    }
}
