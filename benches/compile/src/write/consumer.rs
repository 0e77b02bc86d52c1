//! A program that builds, validates, writes and reads every model.

use super::{Source, owned_literal};
use crate::dress::Dress;
use crate::sdk::{Field, Model, Object, Presence, Sdk, Shape};

/// `main.rs` beside the crate of models. What it prints is the same in every dress: how much was written.
pub fn consumer(sdk: &Sdk, dress: Dress) -> String {
    let mut out = Source(String::new());
    out.line("#![allow(warnings)]\n");
    if dress == Dress::Plain {
        out.line("fn main() {}");
        return out.0;
    }
    match dress {
        Dress::ApiModel => out.line("use model_core::ApiModel;"),
        Dress::ValidatorTypedBuilder => out.line("use validator::Validate;"),
        _ if dress.is_garde() => out.line("use garde::Validate;"),
        _ => {}
    }
    for (index, model) in sdk.models.iter().enumerate() {
        let made = match model {
            Model::Object(it) if dress.has_builder() => built(sdk, dress, it),
            Model::Object(it) => literal(sdk, it),
            Model::Union(it) => {
                let variant = it.variants[0];
                format!(
                    "Some(models::{}::{}(make_{variant}()?))",
                    it.name,
                    sdk.models[variant].name()
                )
            }
        };
        let name = model.name();
        out.line(format!("\nfn make_{index}() -> Option<models::{name}> {{\n    {made}\n}}"));
        out.line(format!(
            "\nfn use_{index}() -> Option<usize> {{\n    let made = make_{index}()?;"
        ));
        let validated = |out: &mut Source, name: &str| {
            if dress.has_rules() {
                out.line(format!("    {name}.validate().ok()?;"));
            }
        };
        validated(&mut out, "made");
        if dress == Dress::ApiModel {
            out.line("    let text = made.to_json().ok()?;");
            out.line(format!("    let read = models::{name}::from_json(&text).ok()?;"));
        } else {
            out.line("    let text = serde_json::to_string(&made).ok()?;");
            out.line(format!("    let read: models::{name} = serde_json::from_str(&text).ok()?;"));
        }
        validated(&mut out, "read");
        out.line("    Some(text.len())\n}");
    }
    let uses: Vec<_> = (0..sdk.models.len()).map(|index| format!("    use_{index},\n")).collect();
    out.line(format!("\nstatic USES: &[fn() -> Option<usize>] = &[\n{}];", uses.concat()));
    out.line("\nfn main() {\n    let written: Option<usize> = USES.iter().map(|it| it()).sum();");
    out.line("    println!(\"{}\", written.expect(\"every model is valid\"));\n}");
    out.0
}

/// Whether it is set: what must be, and every other field of those that need not.
fn is_set(index: usize, field: &Field) -> bool {
    field.presence == Presence::Required || index.is_multiple_of(2)
}

fn built(sdk: &Sdk, dress: Dress, it: &Object) -> String {
    let mut chain = format!("models::{}::builder()", it.name);
    for (index, field) in it.fields.iter().enumerate() {
        if is_set(index, field) {
            let value = if field.shape == Shape::Text {
                field.literal().to_owned()
            } else {
                value(sdk, field)
            };
            // What is a raw name is none for bon, which calls the setter so too.
            chain.push_str(&format!("\n        .{}({value})", field.name));
        }
    }
    chain.push_str("\n        .build()");
    if dress == Dress::ApiModel {
        format!("{chain}\n        .ok()")
    } else {
        format!("Some({chain})")
    }
}

fn literal(sdk: &Sdk, it: &Object) -> String {
    let mut out = format!("Some(models::{} {{\n", it.name);
    for (index, field) in it.fields.iter().enumerate() {
        let value = match (is_set(index, field), field.is_option()) {
            (true, true) => format!("Some({})", value(sdk, field)),
            (true, false) => value(sdk, field),
            (false, true) => "None".to_owned(),
            (false, false) => owned_literal(field),
        };
        out.push_str(&format!("        {}: {value},\n", field.name));
    }
    out + "    })"
}

/// A value that keeps all rules.
fn value(sdk: &Sdk, field: &Field) -> String {
    match field.shape {
        Shape::Text | Shape::Boolean | Shape::Integer | Shape::Long | Shape::Float => {
            owned_literal(field)
        }
        Shape::Date => "chrono::DateTime::UNIX_EPOCH".to_owned(),
        Shape::Texts => "vec![\"one\".to_owned(), \"two\".to_owned()]".to_owned(),
        Shape::Map => {
            "std::collections::BTreeMap::from([(\"key\".to_owned(), \"value\".to_owned())])"
                .to_owned()
        }
        Shape::FreeForm => {
            "std::collections::BTreeMap::from([(\"key\".to_owned(), serde_json::Value::Null)])"
                .to_owned()
        }
        Shape::Enum(index) => {
            format!("models::{}::{}", sdk.enums[index].name, sdk.enums[index].variants[0])
        }
        Shape::Model(index) | Shape::Flatten(index) => format!("make_{index}()?"),
        Shape::Models(index) => format!("vec![make_{index}()?]"),
    }
}
