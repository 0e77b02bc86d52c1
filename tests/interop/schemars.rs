//! Models among types that derive `schemars::JsonSchema`.

use std::borrow::Cow;

use jsonschema::Validator;
use model_core::ApiModel;
use model_tests::json_patch::JsonPatch;
use model_tests::page::Page as PageOfReference;
use model_tests::search::IdentityDocument;
use model_tests::token::{CreatePersonalAccessTokenRequest, GetPersonalAccessTokenResponse};
use model_tests::transform::Transform;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, schema_for};
use serde_json::{Value, json};

use crate::models::{
    Answer, Colour, Figure, Handle, Marked, Order, Owner, Page, Priority, Text, Tree, Wrapped,
    other,
};
use crate::workspaces;

fn judge(schema: &Value) -> Validator {
    assert!(jsonschema::meta::is_valid(schema), "{schema:#}");
    jsonschema::validator_for(schema).expect("the schema is whole")
}

/// At the root they say the same, word for word; only a title is added where there is none.
fn assert_same<T: ApiModel + JsonSchema>() {
    let (own, mut theirs) = (<T as ApiModel>::json_schema(), schema_for!(T).to_value());
    judge(&theirs);
    if own.get("title").is_none() {
        let title = theirs.as_object_mut().and_then(|theirs| theirs.remove("title"));
        assert_eq!(title, Some(T::schema_name().into()));
    }
    assert_eq!(own, theirs);
}

#[test]
fn they_are_our_schemas() {
    assert_same::<Owner>();
    assert_same::<Handle>();
    assert_same::<Colour>();
    assert_same::<Figure>();
    assert_same::<Page<Figure>>();
    assert_same::<Page<Page<Handle>, 3>>();
    assert_same::<Page<Vec<Option<u8>>>>();
    assert_same::<Tree>();
    assert_same::<Answer>();
    assert_same::<Order>();
    assert_same::<Text<'_>>();
    assert_same::<other::Both>();
    assert_same::<Marked<fn()>>();
    assert_same::<Priority>();
    assert_same::<Wrapped<u8>>();
}

#[test]
fn so_are_those_of_the_reference_models() {
    assert_same::<CreatePersonalAccessTokenRequest>();
    assert_same::<PageOfReference<GetPersonalAccessTokenResponse>>();
    assert_same::<IdentityDocument>();
    assert_same::<JsonPatch>();
    assert_same::<Transform>();
}

/// A user's own type, and models in it.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it is described, and never made")]
struct Workspace {
    /// Whose it is.
    owner: Option<Owner>,
    trees: Vec<Tree>,
    figures: Page<Figure>,
    colours: Page<Colour, 2>,
    answer: Box<Answer>,
    inner: Option<Box<Workspace>>,
}

#[test]
fn a_type_around_models_has_a_whole_schema() {
    for settings in [
        SchemaSettings::draft2020_12(),
        SchemaSettings::draft2020_12().with(|it| it.definitions_path = "/deep/er/".into()),
        SchemaSettings::draft2020_12().with(|it| it.inline_subschemas = true),
    ] {
        let schema = settings.into_generator().into_root_schema_for::<Workspace>().to_value();
        let judge = judge(&schema);
        for (workspace, expected) in workspaces() {
            assert_eq!(judge.is_valid(&workspace), expected, "{workspace:#} in {schema:#}");
        }
    }
}

#[test]
fn what_is_referred_to_stands_where_the_generator_keeps_it() {
    let settings =
        SchemaSettings::draft2020_12().with(|it| it.definitions_path = "/deep/er/".into());
    let mut generator = settings.into_generator();
    let tree = generator.subschema_for::<Tree>();
    assert_eq!(tree.to_value(), json!({"$ref": "#/deep/er/Tree"}));
    let definitions = Value::Object(generator.take_definitions(true));
    let mut names: Vec<&String> =
        definitions.as_object().expect("they are by name").keys().collect();
    names.sort();
    assert_eq!(names, ["Handle", "Owner", "Tree"]);
    assert_eq!(
        definitions["Tree"]["properties"]["children"]["items"],
        json!({"$ref": "#/deep/er/Tree"})
    );
    let text = definitions.to_string();
    assert!(!text.contains("$schema") && !text.contains("$defs"), "{text}");
}

/// A type of another kind that has the name of a model.
mod clash {
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "it is described, and never made")]
    pub struct Owner {
        pub number: bool,
    }
}

#[test]
fn types_of_one_name_are_told_apart() {
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "it is described, and never made")]
    struct Before {
        a: clash::Owner,
        b: Tree,
        c: Owner,
        d: other::Both,
    }
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "it is described, and never made")]
    struct After {
        b: Tree,
        c: Owner,
        d: other::Both,
        a: clash::Owner,
    }
    let owner = json!({"shortName": "ada"});
    let instance = json!({
        "a": {"number": true},
        "b": {"owner": owner},
        "c": owner,
        "d": {"here": {"id": 1}, "there": owner},
    });
    for schema in [schema_for!(Before), schema_for!(After)] {
        let schema = schema.to_value();
        assert!(judge(&schema).is_valid(&instance), "{schema:#}");
        for key in ["a", "b", "c", "d"] {
            let mut wrong = instance.clone();
            wrong[key] =
                json!({"number": 1, "owner": {"id": 1}, "here": owner, "there": {"id": 1}});
            assert!(!judge(&schema).is_valid(&wrong), "{key} in {schema:#}");
        }
        // Ours is one type, however it is reached.
        let definitions = schema["$defs"].as_object().expect("there are definitions");
        assert_eq!(definitions.keys().filter(|name| name.starts_with("Owner")).count(), 3);
    }
}

#[test]
fn each_type_has_an_identity() {
    let ids: [Cow<'_, str>; 6] = [
        Owner::schema_id(),
        other::Owner::schema_id(),
        Page::<Owner>::schema_id(),
        Page::<other::Owner>::schema_id(),
        Page::<Owner, 2>::schema_id(),
        Page::<Vec<Owner>>::schema_id(),
    ];
    for (index, id) in ids.iter().enumerate() {
        assert!(!ids[index + 1..].contains(id), "{id}");
    }
    assert_eq!(Page::<Owner, 2>::schema_name(), "PageOfOwnerAnd2");
    assert_eq!(Handle::schema_name(), "Handle");
}

/// A generator is asked for a model while it is at another's.
#[test]
fn a_model_may_be_asked_for_on_the_way() {
    struct Around;
    impl JsonSchema for Around {
        fn schema_name() -> Cow<'static, str> {
            "Around".into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let owner = schema_for!(Owner);
            assert_eq!(owner.get("title"), Some(&json!("Owner")));
            generator.subschema_for::<Tree>()
        }
    }
    judge(&schema_for!(Around).to_value());
}
