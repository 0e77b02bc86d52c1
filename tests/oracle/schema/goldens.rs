//! The schemas of the reference models, written down to be read. `BLESS=1` rewrites them.

use std::{env, fs};

use model_core::ApiModel;
use model_core::schema::{Components, markdown};
use model_tests::campaign::Campaign;
use model_tests::json_patch::JsonPatch;
use model_tests::page::Page;
use model_tests::search::IdentityDocument;
use model_tests::token::{
    CreatePersonalAccessTokenRequest, CreatePersonalAccessTokenResponse,
    GetPersonalAccessTokenResponse, later,
};
use model_tests::transform::Transform;
use serde_json::Value;

use super::openapi;

fn assert_written(name: &str, schema: &Value) {
    assert_text(&format!("{name}.json"), &format!("{schema:#}\n"));
}

pub(super) fn assert_text(name: &str, text: &str) {
    let path = format!("{}/schema/goldens/{name}", env!("CARGO_MANIFEST_DIR"));
    if env::var_os("BLESS").is_some() {
        fs::write(&path, text).expect("the file is writable");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == text, "{name} is another: see the changes with BLESS=1");
}

/// A model's schema and its page, and that the example of the page is what the schema accepts.
fn assert_model<T: ApiModel>(name: &str) {
    let schema = T::json_schema();
    assert_written(name, &schema);
    let page = markdown::<T>();
    assert_text(&format!("{name}.md"), &page);
    let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next());
    let example = example.expect("there is an example").parse::<Value>().expect("it is JSON");
    assert!(super::judge(&schema).is_valid(&example), "{name}: {example}");
}

#[test]
fn models() {
    assert_model::<CreatePersonalAccessTokenRequest>("create_request");
    assert_model::<later::CreatePersonalAccessTokenRequest>("later_request");
    assert_model::<CreatePersonalAccessTokenResponse>("create_response");
    assert_model::<GetPersonalAccessTokenResponse>("get_response");
    assert_model::<Page<GetPersonalAccessTokenResponse>>("page_of_tokens");
    assert_model::<Campaign>("campaign");
    assert_model::<JsonPatch>("json_patch");
    assert_model::<IdentityDocument>("search_document");
    assert_model::<Transform>("transform");
}

fn all() -> Components {
    Components::new()
        .with::<CreatePersonalAccessTokenRequest>()
        .with::<CreatePersonalAccessTokenResponse>()
        .with::<Page<GetPersonalAccessTokenResponse>>()
        .with::<Page<Campaign>>()
        .with::<Vec<IdentityDocument>>()
        .with::<JsonPatch>()
        .with::<Transform>()
        .with::<CreatePersonalAccessTokenRequest>()
}

#[test]
fn components() {
    let (newer, earlier) = (all().openapi_3_1(), all().openapi_3_0());
    assert_written("openapi_3_1", &newer);
    assert_written("openapi_3_0", &earlier);
    openapi::assert_components(&all());
}

/// The documented example of every property is valid under the property's own schema.
#[test]
fn examples() {
    let components = all().openapi_3_1();
    let mut count = 0;
    for schema in components["schemas"].as_object().expect("there are schemas").values() {
        let Some(properties) = schema["properties"].as_object() else { continue };
        for (name, property) in properties {
            let mut property = property.clone();
            property["components"] = components.clone();
            let judge = super::judge(&property);
            for example in property["examples"].as_array().into_iter().flatten() {
                assert!(judge.is_valid(example), "{name}: {example}");
                count += 1;
            }
        }
    }
    assert!(count >= 8, "there are examples: {count}");
}
