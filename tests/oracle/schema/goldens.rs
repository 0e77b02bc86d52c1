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

fn assert_text(name: &str, text: &str) {
    let path = format!("{}/schema/goldens/{name}", env!("CARGO_MANIFEST_DIR"));
    if env::var_os("BLESS").is_some() {
        fs::write(&path, text).expect("the file is writable");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == text, "{name} is another: see the changes with BLESS=1");
}

#[test]
fn schemas() {
    for (name, schema) in [
        ("create_request", CreatePersonalAccessTokenRequest::json_schema()),
        ("later_request", later::CreatePersonalAccessTokenRequest::json_schema()),
        ("create_response", CreatePersonalAccessTokenResponse::json_schema()),
        ("page_of_tokens", Page::<GetPersonalAccessTokenResponse>::json_schema()),
        ("campaign", Campaign::json_schema()),
        ("json_patch", JsonPatch::json_schema()),
        ("search_document", IdentityDocument::json_schema()),
        ("transform", Transform::json_schema()),
    ] {
        assert_written(name, &schema);
    }
}

/// The reference pages, and that their examples are what their schemas accept.
#[test]
fn pages() {
    for (name, page, schema) in [
        (
            "create_request",
            markdown::<CreatePersonalAccessTokenRequest>(),
            CreatePersonalAccessTokenRequest::json_schema(),
        ),
        (
            "create_response",
            markdown::<CreatePersonalAccessTokenResponse>(),
            CreatePersonalAccessTokenResponse::json_schema(),
        ),
        ("campaign", markdown::<Campaign>(), Campaign::json_schema()),
        ("search_document", markdown::<IdentityDocument>(), IdentityDocument::json_schema()),
    ] {
        assert_text(&format!("{name}.md"), &page);
        let example = page.split("```json").nth(1).and_then(|rest| rest.split("```").next());
        let example = example.expect("there is an example").parse::<Value>().expect("it is JSON");
        assert!(super::judge(&schema).is_valid(&example), "{name}: {example}");
    }
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
