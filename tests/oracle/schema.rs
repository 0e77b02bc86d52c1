//! The promise of the schema: what it accepts, `from_json` accepts, and the other way round.

mod goldens;
mod instance;

use std::env;

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
use serde_json::Value;

use self::instance::{Random, any, mutate, of};

/// What a schema cannot say, and `from_json` refuses: dates that move, what a closure says, and numbers
/// beyond the type's range.
fn is_beyond(violation: &Violation) -> bool {
    let range =
        violation.code() == "type" && violation.message().starts_with("must be an integer from");
    range || ["date_range", "check", "rule"].contains(&violation.code())
}

/// An untagged value is the first variant whose structure fits, and has to keep the rules of that one,
/// where `anyOf` lets it be another. The input of a transform is one.
fn is_of_an_earlier_variant(model: &str, violation: &Violation) -> bool {
    model.ends_with("Transform")
        && violation.pointer().starts_with("/attributes/")
        && violation.code() == "pattern"
}

fn judge(schema: &Value) -> Validator {
    jsonschema::options()
        .should_validate_formats(true)
        .build(schema)
        .unwrap_or_else(|error| panic!("{error} in {schema:#}"))
}

/// How many values are tried of each model: `INSTANCES=1000000` tries a million.
fn instances() -> u64 {
    env::var("INSTANCES").ok().and_then(|count| count.parse().ok()).unwrap_or(4_000)
}

fn agree<T: ApiModel>() {
    let schema = T::json_schema();
    assert!(jsonschema::meta::is_valid(&schema), "{schema:#}");
    let judge = judge(&schema);
    let (mut accepted, mut refused) = (0, 0);
    for seed in 0..instances() {
        let mut random = Random::new(seed);
        let mut value = if random.happens(5) {
            any(&mut random, 3)
        } else {
            of(&schema, &schema, &mut random, 0)
        };
        if random.happens(50) {
            mutate(&mut value, &mut random);
        }
        let text = value.to_string();
        let ours = T::from_json(&text);
        let theirs = judge.is_valid(&value);
        let model = std::any::type_name::<T>();
        let excused = theirs
            && ours.as_ref().err().is_some_and(|violations| {
                violations.iter().all(|it| is_beyond(it) || is_of_an_earlier_variant(model, it))
            });
        *(if theirs { &mut accepted } else { &mut refused }) += 1;
        assert!(
            excused || ours.is_ok() == theirs,
            "seed {seed}: {text}\nfrom_json: {:?}\nthe schema: {:?}\n{schema:#}",
            ours.err().map(|violations| violations.to_string()),
            judge.iter_errors(&value).map(|error| error.to_string()).collect::<Vec<_>>(),
        );
    }
    // A test in which one side never happens shows nothing.
    assert!(accepted * 20 > refused && refused * 20 > accepted, "{accepted} and {refused}");
}

macro_rules! agree {
    ($($name:ident: $model:ty,)*) => {$(
        #[test]
        fn $name() {
            agree::<$model>();
        }
    )*};
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
