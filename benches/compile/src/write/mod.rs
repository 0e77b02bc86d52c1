//! The source of models in a dress.

mod attributes;
mod consumer;

use std::fmt::Write;

use crate::dress::Dress;
use crate::sdk::{Field, Model, Object, Rule, Sdk, Shape, TextEnum, Union};

pub use consumer::consumer;

/// `lib.rs` of the crate of models.
pub fn models(sdk: &Sdk, dress: Dress) -> String {
    let mut out = Source(String::new());
    out.line("#![allow(warnings)]\n");
    out.line(
        "use std::collections::BTreeMap;\n\nuse chrono::{DateTime, Utc};\nuse serde_json::Value;",
    );
    if dress == Dress::ValidatorTypedBuilder {
        // What its derive writes calls methods of the trait by name.
        out.line("use validator::Validate;");
    }
    for it in &sdk.enums {
        text_enum(&mut out, dress, it);
    }
    for model in &sdk.models {
        match model {
            Model::Object(it) => object(&mut out, sdk, dress, it),
            Model::Union(it) => union(&mut out, sdk, dress, it),
        }
    }
    out.0
}

struct Source(String);

impl Source {
    fn line(&mut self, line: impl AsRef<str>) {
        self.0.push_str(line.as_ref());
        self.0.push('\n');
    }
}

fn text_enum(out: &mut Source, dress: Dress, it: &TextEnum) {
    out.line(format!("\n/// {}", it.doc));
    for attribute in attributes::of_enum(dress) {
        out.line(attribute);
    }
    out.line(format!("pub enum {} {{", it.name));
    for variant in &it.variants {
        out.line(format!("    {variant},"));
    }
    out.line("}");
}

fn object(out: &mut Source, sdk: &Sdk, dress: Dress, it: &Object) {
    out.line(format!("\n/// {}", it.doc));
    for attribute in attributes::of_object(dress) {
        out.line(attribute);
    }
    out.line(format!("pub struct {} {{", it.name));
    let mut beside = String::new();
    for (index, field) in it.fields.iter().enumerate() {
        out.line(format!("    /// {}", field.doc));
        // What a field needs that cannot stand in an attribute: a default for serde, a regular expression for validator.
        let own = format!("{}_{index}", it.name);
        for attribute in attributes::of_field(dress, field, &own) {
            out.line(format!("    {attribute}"));
        }
        out.line(format!("    pub {}: {},", field.name, type_of(sdk, field)));
        let _ = write!(beside, "{}", helpers(dress, sdk, field, &own));
    }
    out.line("}");
    out.0.push_str(&beside);
}

fn union(out: &mut Source, sdk: &Sdk, dress: Dress, it: &Union) {
    out.line(format!("\n/// {}", it.doc));
    for attribute in attributes::of_union(dress, it) {
        out.line(attribute);
    }
    out.line(format!("pub enum {} {{", it.name));
    for &variant in &it.variants {
        let name = sdk.models[variant].name();
        let dive = if dress.is_garde() { "#[garde(dive)] " } else { "" };
        out.line(format!("    {name}({dive}{name}),"));
    }
    out.line("}");
    if dress == Dress::ValidatorTypedBuilder {
        out.line(format!("impl validator::Validate for {} {{", it.name));
        out.line("    fn validate(&self) -> Result<(), validator::ValidationErrors> {\n        match self {");
        for &variant in &it.variants {
            out.line(format!(
                "            Self::{}(it) => it.validate(),",
                sdk.models[variant].name()
            ));
        }
        out.line("        }\n    }\n}");
    }
}

fn helpers(dress: Dress, sdk: &Sdk, field: &Field, own: &str) -> String {
    let mut out = String::new();
    if dress.is_serde() && field.is_filled() {
        let (of, value) = (type_of(sdk, field), owned_literal(field));
        let _ = writeln!(out, "fn default_{own}() -> {of} {{\n    {value}\n}}");
    }
    if dress == Dress::ValidatorTypedBuilder {
        for rule in &field.rules {
            if let Rule::Pattern(pattern) = rule {
                let _ = writeln!(
                    out,
                    "static PATTERN_{own}: std::sync::LazyLock<regex::Regex> =\n    \
                     std::sync::LazyLock::new(|| regex::Regex::new({pattern:?}).unwrap());"
                );
            }
        }
    }
    out
}

fn type_of(sdk: &Sdk, field: &Field) -> String {
    let of = match field.shape {
        Shape::Text => "String".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Integer => "i32".to_owned(),
        Shape::Long => "i64".to_owned(),
        Shape::Float => "f64".to_owned(),
        Shape::Date => "DateTime<Utc>".to_owned(),
        Shape::Texts => "Vec<String>".to_owned(),
        Shape::Map => "BTreeMap<String, String>".to_owned(),
        Shape::FreeForm => "BTreeMap<String, Value>".to_owned(),
        Shape::Enum(index) => sdk.enums[index].name.clone(),
        Shape::Model(index) | Shape::Flatten(index) => sdk.models[index].name().to_owned(),
        Shape::Models(index) => format!("Vec<{}>", sdk.models[index].name()),
    };
    if field.is_option() { format!("Option<{of}>") } else { of }
}

/// The field's literal as an expression of its type, without its `Option`.
fn owned_literal(field: &Field) -> String {
    let literal = field.literal();
    if field.shape == Shape::Text { format!("{literal}.to_owned()") } else { literal.to_owned() }
}
