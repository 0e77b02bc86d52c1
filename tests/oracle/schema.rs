//! The promise of the schema: what it accepts, `from_json` accepts, and the other way round.
//!
//! A million values of each model, for which one core takes some seconds a model:
//!
//! ```sh
//! INSTANCES=1000000 cargo test --release -p model-tests-oracle schema
//! ```

/// A test for each model.
macro_rules! agree {
    ($($name:ident: $model:ty,)*) => {$(
        #[test]
        fn $name() {
            crate::schema::agrees::<$model>();
        }
    )*};
}

mod family;
mod found;
mod goldens;
mod instance;
mod keywords;
mod moving;
mod openapi;
mod pages;
mod teeth;

use std::env;
use std::sync::OnceLock;

use jsonschema::Validator;
use model_core::{ApiModel, Violation};
use model_tests::campaign::Campaign;
use model_tests::json_patch::JsonPatch;
use model_tests::page::Page;
use model_tests::search::IdentityDocument;
use model_tests::token::{
    CreatePersonalAccessTokenRequest, CreatePersonalAccessTokenResponse,
    GetPersonalAccessTokenResponse, PatOwner, later,
};
use model_tests::transform::Transform;
use serde_json::{Value, json};

use self::instance::{Random, any, mutate, of, probe};

/// The ranges that a schema tells in numbers.
const TOLD: [&str; 5] = [
    "from -128 to 127",
    "from -32768 to 32767",
    "from 0 to 255",
    "from 0 to 65535",
    "from 0 to 4294967295",
];

/// What the promise leaves out, in the words of its contract.
fn is_beyond(violation: &Violation, value: &Value) -> bool {
    let message = violation.message();
    match violation.code() {
        // "Date bounds", "`check` and closure `rule`s"
        "date_range" | "check" | "rule" => true,
        // "numbers beyond the type's range or rounded by `f32`", but where the schema tells that range
        "type" if message.contains("must be an integer from") => {
            let is_told = TOLD.iter().any(|range| message.ends_with(range));
            // Of every type it is told whether it has a sign.
            let is_negative = |it: &Value| it.as_f64().is_some_and(|number| number < 0.0);
            let number = value.pointer(violation.pointer());
            !(is_told || message.contains("from 0 to") && number.is_some_and(is_negative))
        }
        _ => false,
    }
}

/// The two standards for addresses do not agree about one of its texts.
fn has_other_address(model: &str, value: &Value) -> bool {
    static URI: OnceLock<Validator> = OnceLock::new();
    let uri = URI.get_or_init(|| judge(&json!({"format": "uri"})));
    let is_other = |text: &Value| {
        text.as_str().is_some_and(|it| url::Url::parse(it).is_ok() != uri.is_valid(text))
    };
    model.contains("::types::")
        && match value {
            Value::Object(entries) => entries.values().any(|it| has_other_address(model, it)),
            Value::Array(items) => items.iter().any(|it| has_other_address(model, it)),
            other => is_other(other),
        }
}

/// What no keyword says, of one model only.
fn is_unsaid(model: &str, violation: &Violation) -> bool {
    match (model.rsplit("::").next().unwrap_or(model), violation.code()) {
        // An untagged value is the first variant whose structure fits, and has to keep the rules of that
        // one, where `anyOf` lets it be another.
        ("Transform", "pattern") => violation.pointer().starts_with("/attributes/"),
        // What is equal once it is read may be written in two ways: with another name of a field, without
        // what is filled in, or with another offset. And a key is a text, where its rules are about a number.
        ("AlikeModels" | "AlikeInstants" | "AlikeIds", "unique_items")
        | ("Ids" | "Addresses", "duplicate_field")
        | ("IdKeys", "minimum") => true,
        // A field that reads itself, and is called so.
        _ if violation.pointer().contains("/foreign") => true,
        ("Held", "type") => violation.pointer() == "/c",
        // They count the keys that no field claims, where the keywords count all.
        ("Everything", "min_properties" | "max_properties") => violation.pointer().is_empty(),
        _ => false,
    }
}

fn judge(schema: &Value) -> Validator {
    jsonschema::options()
        .should_validate_formats(true)
        .with_format("date-time-local", is_local)
        .with_format("time-local", |text: &str| is_local(&format!("2000-01-01T{text}")))
        .build(schema)
        .unwrap_or_else(|error| panic!("{error} in {schema:#}"))
}

/// What becomes a date-time with an offset.
fn is_local(text: &str) -> bool {
    static DATE_TIME: OnceLock<Validator> = OnceLock::new();
    let date_time = DATE_TIME.get_or_init(|| judge(&json!({"format": "date-time"})));
    date_time.is_valid(&format!("{text}Z").into())
}

/// How many values are tried of each model.
fn instances() -> u64 {
    env::var("INSTANCES").ok().and_then(|count| count.parse().ok()).unwrap_or(800)
}

/// How many values are made of one that a schema describes: itself, and others that nearly are what it is.
const NEAR: u64 = 8;

fn agrees<T: ApiModel>() {
    let schema = T::json_schema();
    assert!(jsonschema::meta::is_valid(&schema), "{schema:#}");
    openapi::assert_described::<T>();
    let (accepted, refused) = compare::<T>(&schema, instances().div_ceil(NEAR))
        .unwrap_or_else(|said| panic!("{said}\n{schema:#}"));
    // A test in which one side never happens shows nothing.
    assert!(accepted * 20 > refused && refused * 20 > accepted, "{accepted} and {refused}");
}

/// How many values a schema accepts and refuses as `from_json` does, or what they first say of one when they do not
/// agree about it.
fn compare<T: ApiModel>(schema: &Value, bases: u64) -> Result<(u64, u64), String> {
    let judge = judge(schema);
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..bases {
        let mut random = Random::new(seed);
        let mut value = any(&mut random, 3);
        let mut is_described = false;
        // What is refused is easily found.
        for _ in 0..if random.happens(5) { 0 } else { 24 } {
            value = of(schema, schema, &mut random, 0);
            is_described = judge.is_valid(&value);
            if is_described {
                break;
            }
        }
        let mut near = value.clone();
        mutate(&mut near, &mut random);
        let mut values = vec![value.clone(), near];
        values.resize_with(usize::try_from(NEAR).unwrap_or(2), || {
            let mut near = value.clone();
            if is_described {
                probe(&mut near, &mut random);
            } else {
                mutate(&mut near, &mut random);
            }
            near
        });
        for value in values {
            let is_valid = compare_one::<T>(&judge, &value)?;
            *(if is_valid { &mut accepted } else { &mut refused }) += 1;
        }
    }
    Ok((accepted, refused))
}

/// Whether a schema accepts a value, where `from_json` says the same.
fn compare_one<T: ApiModel>(judge: &Validator, value: &Value) -> Result<bool, String> {
    let text = value.to_string();
    let ours = T::from_json(&text);
    let theirs = judge.is_valid(value);
    let model = std::any::type_name::<T>();
    let excused = ours.as_ref().is_err_and(|violations| {
        violations.iter().all(|it| is_beyond(it, value) || is_unsaid(model, it))
    });
    if ours.is_ok() == theirs || excused || has_other_address(model, value) {
        return Ok(theirs);
    }
    let ours = ours.err().map(|violations| violations.to_string());
    let theirs: Vec<_> = judge.iter_errors(value).map(|error| error.to_string()).collect();
    let text: String = text.chars().take(500).collect();
    Err(format!("{text}\nfrom_json: {ours:?}\nthe schema: {theirs:?}"))
}

agree! {
    create_request: CreatePersonalAccessTokenRequest,
    create_response: CreatePersonalAccessTokenResponse,
    get_response: GetPersonalAccessTokenResponse,
    owner: PatOwner,
    later_request: later::CreatePersonalAccessTokenRequest,
    campaign: Campaign,
    page_of_tokens: Page<GetPersonalAccessTokenResponse>,
    page_of_campaigns: Page<Campaign>,
    json_patch: JsonPatch,
    search_document: IdentityDocument,
    transform: Transform,
}
