//! What each dress writes above types and fields.

use crate::dress::Dress;
use crate::sdk::{Field, Presence, Rule, Shape, Union};

pub fn of_enum(dress: Dress) -> Vec<String> {
    let mut all = vec![derive(dress, &[])];
    if dress == Dress::ApiModel {
        all.push("#[api(rename_all = \"SCREAMING_SNAKE_CASE\")]".to_owned());
    } else if dress.is_serde() {
        all.push("#[serde(rename_all = \"SCREAMING_SNAKE_CASE\")]".to_owned());
    }
    all
}

pub fn of_object(dress: Dress) -> Vec<String> {
    let mut also = Vec::new();
    if dress.is_garde() {
        also.push("garde::Validate");
    }
    if dress.is_bon() {
        also.push("bon::Builder");
    }
    if dress == Dress::ValidatorTypedBuilder {
        also.extend(["validator::Validate", "typed_builder::TypedBuilder"]);
    }
    let mut all = vec![derive(dress, &also)];
    if dress == Dress::ApiModel {
        all.push("#[api(rename_all = \"camelCase\")]".to_owned());
    } else if dress.is_serde() {
        all.push("#[serde(rename_all = \"camelCase\")]".to_owned());
    }
    if dress.is_garde() {
        all.push("#[garde(allow_unvalidated)]".to_owned());
    }
    if dress.is_bon() {
        all.push("#[builder(on(String, into))]".to_owned());
    }
    all
}

pub fn of_union(dress: Dress, union: &Union) -> Vec<String> {
    let mut all = vec![derive(dress, if dress.is_garde() { &["garde::Validate"] } else { &[] })];
    let told = match union.tag {
        Some(tag) => format!("tag = \"{tag}\""),
        None => "untagged".to_owned(),
    };
    if dress == Dress::ApiModel {
        all.push(format!("#[api({told})]"));
    } else if dress.is_serde() {
        all.push(format!("#[serde({told})]"));
    }
    all
}

/// `own` is a name that no other field of any model has.
pub fn of_field(dress: Dress, field: &Field, own: &str) -> Vec<String> {
    let attribute = |(name, words): (&str, Vec<String>)| {
        (!words.is_empty()).then(|| format!("#[{name}({})]", words.join(", ")))
    };
    let mut all = Vec::new();
    match dress {
        Dress::Plain => {}
        Dress::ApiModel => all.push(("api", api(field))),
        _ => all.push(("serde", serde(field, own))),
    }
    if dress.is_garde() {
        all.push(("garde", garde(field)));
    }
    if dress.is_bon() && field.is_filled() {
        all.push(("builder", vec![format!("default = {}", super::owned_literal(field))]));
    }
    if dress == Dress::ValidatorTypedBuilder {
        all.push(("validate", validator(field, own)));
        all.push(("builder", typed_builder(field)));
    }
    all.into_iter().filter_map(attribute).collect()
}

fn derive(dress: Dress, also: &[&str]) -> String {
    let mut all = vec!["Debug", "Clone"];
    match dress {
        Dress::Plain => {}
        Dress::ApiModel => all.push("model_core::ApiModel"),
        _ => all.extend(["serde::Serialize", "serde::Deserialize"]),
    }
    if dress.is_schemars() {
        all.push("schemars::JsonSchema");
    }
    all.extend(also);
    format!("#[derive({})]", all.join(", "))
}

fn api(field: &Field) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(field.rename.as_ref().map(|it| format!("rename = {it:?}")));
    words.extend(field.is_flat().then(|| "flatten".to_owned()));
    if matches!(field.presence, Presence::Filled | Presence::Remembered) {
        words.push(format!("default = {}", field.literal()));
    }
    words.extend(field.read_only.then(|| "read_only".to_owned()));
    words.extend(field.rules.iter().map(|rule| match rule {
        Rule::Minimum(bound) => format!("minimum = {bound}"),
        Rule::Maximum(bound) => format!("maximum = {bound}"),
        Rule::MinLength(bound) => format!("min_length = {bound}"),
        Rule::MaxLength(bound) => format!("max_length = {bound}"),
        Rule::Pattern(pattern) => format!("pattern = {pattern:?}"),
    }));
    words
}

fn serde(field: &Field, own: &str) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(field.rename.as_ref().map(|it| format!("rename = {it:?}")));
    words.extend(field.is_flat().then(|| "flatten".to_owned()));
    words.extend(field.is_option().then(|| "skip_serializing_if = \"Option::is_none\"".to_owned()));
    words.extend(field.is_filled().then(|| format!("default = \"default_{own}\"")));
    words
}

fn garde(field: &Field) -> Vec<String> {
    if is_nested(field) {
        return vec!["dive".to_owned()];
    }
    let rule = |rule: &Rule| match rule {
        Rule::Minimum(bound) => format!("range(min = {bound})"),
        Rule::Maximum(bound) => format!("range(max = {bound})"),
        Rule::MinLength(bound) => format!("length(chars, min = {bound})"),
        Rule::MaxLength(bound) => format!("length(chars, max = {bound})"),
        Rule::Pattern(pattern) => format!("pattern({pattern:?})"),
    };
    field.rules.iter().map(rule).collect()
}

fn validator(field: &Field, own: &str) -> Vec<String> {
    if is_nested(field) {
        return vec!["nested".to_owned()];
    }
    let rule = |rule: &Rule| match rule {
        Rule::Minimum(bound) => format!("range(min = {bound})"),
        Rule::Maximum(bound) => format!("range(max = {bound})"),
        Rule::MinLength(bound) => format!("length(min = {bound})"),
        Rule::MaxLength(bound) => format!("length(max = {bound})"),
        Rule::Pattern(_) => format!("regex(path = *PATTERN_{own})"),
    };
    field.rules.iter().map(rule).collect()
}

fn typed_builder(field: &Field) -> Vec<String> {
    let mut setter = Vec::new();
    setter.extend(field.is_option().then_some("strip_option"));
    setter.extend((field.shape == Shape::Text).then_some("into"));
    let mut words = Vec::new();
    if field.is_filled() {
        words.push(format!("default = {}", super::owned_literal(field)));
    } else if field.is_option() {
        words.push("default".to_owned());
    }
    if !setter.is_empty() {
        words.push(format!("setter({})", setter.join(", ")));
    }
    words
}

fn is_nested(field: &Field) -> bool {
    matches!(field.shape, Shape::Model(_) | Shape::Models(_) | Shape::Flatten(_))
}
