//! The proof has teeth: of a schema in which one keyword is lost, or says less, it finds that it is another than what is
//! read.

use model_core::ApiModel;
use model_tests::campaign::Campaign;
use model_tests::json_patch::JsonPatch;
use model_tests::page::Page;
use model_tests::search::IdentityDocument;
use model_tests::token::{
    CreatePersonalAccessTokenRequest, CreatePersonalAccessTokenResponse,
    GetPersonalAccessTokenResponse,
};
use model_tests::transform::Transform;
use serde_json::{Value, json};

use super::compare;
use super::family::rules;

/// What constrains nothing.
const ANNOTATIONS: [&str; 12] = [
    "$schema",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "discriminator",
    "x-date-range",
    "x-default",
    "$defs",
];

/// The formats that nobody asserts: those of numbers, and a hint for who shows a form.
const UNASSERTED: [&str; 11] = [
    "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double",
    "password",
];

/// Keywords whose loss shows in no value, and why, by the end of their path, or its start before a star.
type Harmless = &'static [(&'static str, &'static str)];

/// From how many values that fit the proof starts.
const BASES: u64 = 500;

fn bites<T: ApiModel>(harmless: Harmless) {
    let schema = T::json_schema();
    let mut lost = Vec::new();
    let mut count = 0;
    each_place(&schema, "", &mut |pointer| {
        for (what, weaker) in weaker(&schema, pointer) {
            count += 1;
            let seen = compare::<T>(&weaker, BASES).is_err();
            if !seen && !harmless.iter().any(|(path, _)| is_at(&what, path)) {
                lost.push(what);
            }
        }
    });
    assert!(lost.is_empty(), "of {count} changes nobody sees {lost:#?} of {schema:#}");
}

/// Whether a path ends so, or starts with what is before a star.
fn is_at(path: &str, place: &str) -> bool {
    place.strip_suffix('*').map_or(path.ends_with(place), |start| path.starts_with(start))
}

/// Every subschema, by its pointer.
fn each_place(schema: &Value, pointer: &str, visit: &mut dyn FnMut(&str)) {
    let Value::Object(keywords) = schema else { return };
    visit(pointer);
    for (keyword, value) in keywords {
        let pointer = format!("{pointer}/{keyword}");
        match (keyword.as_str(), value) {
            ("properties" | "$defs" | "dependentSchemas", Value::Object(named)) => {
                for (name, inside) in named {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    each_place(inside, &format!("{pointer}/{name}"), visit);
                }
            }
            ("allOf" | "anyOf" | "oneOf" | "prefixItems", Value::Array(parts)) => {
                for (index, inside) in parts.iter().enumerate() {
                    each_place(inside, &format!("{pointer}/{index}"), visit);
                }
            }
            (
                "items"
                | "additionalProperties"
                | "unevaluatedProperties"
                | "propertyNames"
                | "not"
                | "contains"
                | "if"
                | "then"
                | "else",
                inside,
            ) => each_place(inside, &pointer, visit),
            _ => {}
        }
    }
}

/// The schemas in which a keyword of one place is not there, or says less.
fn weaker(schema: &Value, pointer: &str) -> Vec<(String, Value)> {
    let place = schema.pointer(pointer).and_then(Value::as_object).expect("it was there");
    let mut all = Vec::new();
    let mut with = |what: String, change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
        let mut weaker = schema.clone();
        let place = weaker.pointer_mut(pointer).and_then(Value::as_object_mut);
        change(place.expect("it is there"));
        all.push((what, weaker));
    };
    for (keyword, value) in place {
        let at = format!("{pointer}/{keyword}");
        let is_unasserted = keyword == "format" && UNASSERTED.iter().any(|it| value == it);
        // A list, or one value, tells its type.
        let is_told =
            keyword == "type" && ["enum", "const"].iter().any(|it| place.contains_key(*it));
        if ANNOTATIONS.contains(&keyword.as_str()) || is_unasserted || is_told {
            continue;
        }
        with(at.clone(), &|place| {
            place.remove(keyword);
        });
        match value {
            // One of several demands, and that `null` is let through. What a schema has forgotten to allow it cannot
            // describe, and it is seldom guessed.
            Value::Array(parts) if parts.len() > 1 => {
                let may_go = |index: usize| match keyword.as_str() {
                    "allOf" | "required" => true,
                    "type" => parts[index] == "null",
                    "anyOf" => parts[index] == json!({"type": "null"}),
                    _ => false,
                };
                for index in (0..parts.len()).filter(|index| may_go(*index)) {
                    with(format!("{at}/{index}"), &|place| {
                        if let Some(Value::Array(parts)) = place.get_mut(keyword) {
                            parts.remove(index);
                        }
                    });
                }
            }
            // A limit that is one further away.
            Value::Number(limit) if keyword != "multipleOf" && keyword != "const" => {
                let by = if keyword.to_lowercase().contains("min") { -1.0 } else { 1.0 };
                let further = limit.as_f64().unwrap_or_default() + by;
                with(format!("{at}{by:+}"), &|place| {
                    let further = if limit.is_f64() { json!(further) } else { integer(further) };
                    place.insert(keyword.clone(), further);
                });
            }
            _ => {}
        }
    }
    all
}

#[expect(clippy::cast_possible_truncation, reason = "the limits of the models are small")]
fn integer(number: f64) -> Value {
    json!(number as i64)
}

/// A test for each model.
macro_rules! bite {
    ($($name:ident: $model:ty, $harmless:expr;)*) => {$(
        #[test]
        fn $name() {
            bites::<$model>(&$harmless);
        }
    )*};
}

/// An open list: what is not on it is kept.
const OPEN: (&str, &str) = ("OwnerType/anyOf", "every text is let through");
const OPEN_LIST: (&str, &str) = ("OwnerType/anyOf/0/enum", "every text is let through");
const NAMES: (&str, &str) = ("PatOwner/properties", "nobody guesses the names of optional keys");

bite! {
    create_request: CreatePersonalAccessTokenRequest, [];
    create_response: CreatePersonalAccessTokenResponse, [OPEN, OPEN_LIST, NAMES];
    page_of_tokens: Page<GetPersonalAccessTokenResponse>, [OPEN, OPEN_LIST, NAMES];
    campaign: Campaign, [
        ("/allOf/0/oneOf/0/type", "the whole says so"),
        ("/allOf/0/oneOf/1/type", "the whole says so"),
        ("/allOf/0/oneOf/2/type", "the whole says so"),
        ("/allOf/0/oneOf/3/type", "the whole says so"),
        ("/type", "each variant says so"),
        ("ref/properties/name/type/1", "it is too deep for a `null` to be tried there"),
    ];
    json_patch: JsonPatch, [];
    search_document: IdentityDocument, [("/additionalProperties", "it lets everything through")];
    transform: Transform, [
        ("/properties/attributes/additionalProperties*", "the last variant of an input lets everything through"),
        ("/$defs/Input*", "the last variant of an input lets everything through"),
        ("/$defs/Node*", "the last variant of an input lets everything through"),
    ];
    minimum: rules::MinimumType, [];
    maximum: rules::MaximumType, [];
    exclusive: rules::ExclusiveType, [];
    narrow: rules::Narrow, [];
    multiple: rules::MultipleType, [];
    float_multiple: rules::FloatMultipleType, [];
    length: rules::LengthType, [];
    pattern: rules::PatternType, [];
    format: rules::FormatType, [];
    const_text: rules::ConstTextType, [];
    const_number: rules::ConstNumberType, [];
    const_bool: rules::ConstBoolType, [];
    counted: rules::CountedType, [];
    unique: rules::UniqueType, [];
    properties: rules::PropertiesType, [];
    keys: rules::KeysType, [];
}
