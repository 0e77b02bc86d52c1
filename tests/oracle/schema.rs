//! The promise of the schema: what it accepts, `from_json` accepts, and the other way round.

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
mod openapi;
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

/// What the promise leaves out, in the words of its contract.
fn is_beyond(violation: &Violation, value: &Value) -> bool {
    let message = violation.message();
    match violation.code() {
        // "Date bounds", "`check` and closure `rule`s"
        "date_range" | "check" | "rule" => true,
        // "numbers beyond the type's range or rounded by `f32`"
        "type" if message.contains("must be an integer from") => {
            // But whether it has a sign is told.
            let is_negative = |it: &Value| it.as_f64().is_some_and(|number| number < 0.0);
            let number = value.pointer(violation.pointer());
            !(message.contains("from 0 to") && number.is_some_and(is_negative))
        }
        _ => false,
    }
}

/// Of the names of two variants of a flattened external union the first one counts, but to a schema keys
/// have no order: it asks for one.
fn is_told_twice(model: &str, value: &Value) -> bool {
    let names =
        ["Nothing", "nil", "none", "Number", "num", "Fields", "fields", "f", "Size", "Strict"];
    let model = model.rsplit("::").next().unwrap_or(model);
    let has_one = ["Single", "UnlistedOnly", "Contents"].iter().any(|it| model.starts_with(it));
    let entries = value.as_object().filter(|_| has_one);
    entries.is_some_and(|it| it.keys().filter(|key| names.contains(&key.as_str())).count() > 1)
}

/// A key that the model claims is among those of a flattened union's variant, which is a map.
fn is_claimed_twice(model: &str, value: &Value) -> bool {
    let is_map = value.get("deep").is_some_and(|told| told == "Map");
    model.contains("DeepPerhaps") && is_map && value.get("top").is_some()
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

/// How many values are tried of each model: `INSTANCES=1000000` tries a million.
fn instances() -> u64 {
    env::var("INSTANCES").ok().and_then(|count| count.parse().ok()).unwrap_or(300)
}

fn agrees<T: ApiModel>() {
    let schema = T::json_schema();
    assert!(jsonschema::meta::is_valid(&schema), "{schema:#}");
    openapi::assert_described::<T>();
    let (accepted, refused) =
        compare::<T>(&schema, instances()).unwrap_or_else(|said| panic!("{said}\n{schema:#}"));
    // A test in which one side never happens shows nothing.
    assert!(accepted * 20 > refused && refused * 20 > accepted, "{accepted} and {refused}");
}

/// How many values a schema accepts and refuses as `from_json` does, or what they first say of one when they do not
/// agree about it.
fn compare<T: ApiModel>(schema: &Value, count: u64) -> Result<(u64, u64), String> {
    let judge = judge(schema);
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..count {
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
        let mut values = Vec::new();
        if is_described {
            values.resize(PROBES, value.clone());
            for value in &mut values {
                probe(value, &mut random);
            }
        }
        if random.happens(40) {
            mutate(&mut value, &mut random);
        }
        *(if judge.is_valid(&value) { &mut accepted } else { &mut refused }) += 1;
        for value in values.iter().chain([&value]) {
            compare_one::<T>(&judge, value).map_err(|said| format!("seed {seed}: {said}"))?;
        }
    }
    Ok((accepted, refused))
}

/// How many neighbours are tried of a value that fits.
const PROBES: usize = 6;

fn compare_one<T: ApiModel>(judge: &Validator, value: &Value) -> Result<(), String> {
    let text = value.to_string();
    let ours = T::from_json(&text);
    let theirs = judge.is_valid(value);
    let model = std::any::type_name::<T>();
    if has_other_address(model, value) {
        return Ok(());
    }
    let excused = match &ours {
        Ok(_) => is_told_twice(model, value) || is_claimed_twice(model, value),
        Err(violations) => violations.iter().all(|it| is_beyond(it, value) || is_unsaid(model, it)),
    };
    if excused || ours.is_ok() == theirs {
        return Ok(());
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
