//! Unions, by their variants.

use serde_json::Value;

use super::layout::call;
use super::types::scope;
use super::{Writer, rust_name};
use crate::description::{Holds, Tagging, Union, rust_name as renamed};
use crate::value::Choice;

impl Writer {
    /// A union that was read: the variant that it turned out to be.
    pub(super) fn union(
        &mut self,
        ty: &str,
        union: &'static Union,
        choice: &mut dyn Choice,
        json: &Value,
    ) -> Option<String> {
        let index = choice.variant();
        let variant = union.variants.get(index)?;
        let content = match union.tagging {
            Tagging::Internal(_) | Tagging::Untagged => json,
            Tagging::Adjacent { content, .. } => json.get(content).unwrap_or(&Value::Null),
            Tagging::External => {
                let mut keys = json.as_object().into_iter().flatten();
                let own = keys.find(|(key, _)| union.named(key) == Some(index));
                own.map_or(&Value::Null, |(_, content)| content)
            }
        };
        let named = |name: &str| format!("{}::{name}", scope(ty));
        match variant.holds {
            Holds::Nothing => {
                let told = || rust_name::variant(union.names[index]);
                let name = renamed(union.attributes, index).map_or_else(told, str::to_owned);
                Some(named(&name))
            }
            Holds::Fields(model) => {
                self.variant_fields(&named(model.name), model, choice.record_mut(), content)
            }
            Holds::Value(model) => {
                let place = choice.record_mut().place(0);
                let held = if union.is_internal() {
                    self.among(place.type_name(), place, content)
                } else {
                    self.exact(place.type_name(), place, content)
                };
                Some(call(&named(model.name), &held?, ""))
            }
            // Whoever keeps what is not known has no example of it.
            Holds::Other => None,
        }
    }
}
