//! Keys that nobody knows, and what may be behind them.

use super::Object;
use crate::description::is_secret;
use crate::read::hidden::holds_secrets;
use crate::suggest::nearest;

impl Object<'_> {
    /// Whether a key that is refused is a slip of the pen, and of fields in which there is no secret: then it is told
    /// what was meant, and its value may be shown. Whatever else nobody knows may be a secret by another name.
    pub(in crate::read) fn is_slip(&mut self, key: &str) -> bool {
        // How many keys are asked about is bounded by the report, which has each of them.
        if !self.model.denies_unknown_fields() || self.hides(key) {
            return false;
        }
        let is_near = |name: &'static str| nearest(key, &|see| see(name)).is_some();
        if self.parts.iter().any(|parts| parts.keys().any(is_near)) {
            return false;
        }
        let mut is_slip = false;
        for (index, field) in self.model.fields().enumerate() {
            if self.model.is_inlined(index) || !self.model.names_of(index).any(is_near) {
                continue;
            }
            if is_secret(field.attributes) || holds_secrets(self.record.place(index)) {
                return false;
            }
            is_slip = true;
        }
        is_slip
    }
}
