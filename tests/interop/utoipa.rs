//! Models among types that derive `utoipa::ToSchema`.

#![expect(unused_qualifications, reason = "its derive writes some with the spans of types")]

use jsonschema::Validator;
use model_core::schema::Components;
use model_core::{ApiModel, ApiValue};
use model_tests::json_patch::JsonPatch;
use model_tests::page::Page as PageOfReference;
use model_tests::search::IdentityDocument;
use model_tests::token::{CreatePersonalAccessTokenRequest, GetPersonalAccessTokenResponse};
use model_tests::transform::Transform;
use serde_json::{Map, Value, json};
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{OpenApi as Document, RefOr};
use utoipa::{OpenApi, PartialSchema, ToSchema};

use crate::models::{
    Answer, Colour, Figure, Handle, Marked, Order, Owner, Page, Priority, Text, Tree, Wrapped,
    other,
};
use crate::workspaces;

/// The same in one form: nothing beside a reference, no `allOf` around a single schema, and no `1.0`.
fn plain(schema: Value) -> Value {
    match schema {
        Value::Object(schema) => {
            let mut schema: Map<String, Value> =
                schema.into_iter().map(|(key, value)| (key, plain(value))).collect();
            if schema.len() > 1 && schema.get("$ref").is_some_and(Value::is_string) {
                let reference = schema.remove("$ref");
                let all = schema.entry("allOf").or_insert_with(|| json!([]));
                all.as_array_mut().expect("it is a list").insert(0, json!({"$ref": reference}));
            }
            let alone = schema.len() == 1 && schema.get("allOf").is_some_and(is_single);
            if alone { schema["allOf"][0].take() } else { schema.into() }
        }
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Number(number) => match number.as_f64() {
            #[expect(clippy::cast_possible_truncation, reason = "it is whole, and small")]
            Some(float) if float.fract() == 0.0 && float.abs() < 1e15 => (float as i64).into(),
            _ => number.into(),
        },
        value => value,
    }
}

fn is_single(schemas: &Value) -> bool {
    schemas.as_array().is_some_and(|schemas| schemas.len() == 1)
}

fn written(schema: &RefOr<Schema>) -> Value {
    serde_json::to_value(schema).expect("a schema is JSON")
}

/// All schemas of a model, its own last.
fn schemas_of<T: ToSchema>() -> Map<String, Value> {
    let mut all = Vec::new();
    T::schemas(&mut all);
    all.push((T::name().into_owned(), T::schema()));
    all.into_iter().map(|(name, schema)| (name, plain(written(&schema)))).collect()
}

fn assert_same<T: ApiModel + ToSchema>() {
    let own = Components::new().with::<T>().openapi_3_1();
    let Value::Object(own) = &own["schemas"] else { panic!("there are schemas") };
    let own: Map<String, Value> =
        own.iter().map(|(name, schema)| (name.clone(), plain(schema.clone()))).collect();
    assert_eq!(schemas_of::<T>(), own);
}

#[test]
fn they_are_our_components() {
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

/// A program sees more than text.
#[test]
fn types_carry_what_they_can() {
    let RefOr::T(Schema::Object(owner)) = Owner::schema() else { panic!("it is an object") };
    assert_eq!(owner.description.as_deref(), Some("Who has something."));
    assert_eq!(owner.required, ["shortName"]);
    let Some(RefOr::T(Schema::Object(name))) = owner.properties.get("shortName") else {
        panic!("the name is a text")
    };
    assert_eq!((name.min_length, name.pattern.as_deref()), (Some(1), Some("^[a-z]+$")));
    assert!(matches!(Figure::schema(), RefOr::T(Schema::OneOf(of)) if of.items.len() == 3));
    assert!(matches!(Answer::schema(), RefOr::T(Schema::AnyOf(of)) if of.items.len() == 3));
}

/// A user's own type, and models in it.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it is described, and never made")]
struct Workspace {
    /// Whose it is.
    owner: Option<Owner>,
    trees: Vec<Tree>,
    figures: Page<Figure>,
    colours: Colours,
    answer: Box<Answer>,
}

type Colours = Page<Colour, 2>;

/// A user's own type around any other.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it is described, and never made")]
struct Envelope<T> {
    content: T,
}

#[utoipa::path(
    post,
    path = "/figures",
    request_body = Envelope<Tree>,
    responses((status = 200, body = Page<Figure, 3>), (status = 201, body = Vec<Answer>)),
)]
#[expect(dead_code, reason = "it is described, and never called")]
fn figures() {}

#[derive(OpenApi)]
#[openapi(paths(figures), components(schemas(Workspace, Order, Page<Handle>)))]
struct Api;

fn judge(document: &Value, name: &str) -> Validator {
    let reference = format!("#/components/schemas/{name}");
    let whole = json!({"$ref": reference, "components": document["components"]});
    jsonschema::validator_for(&whole).expect("the schema is whole")
}

#[test]
fn a_description_has_models_and_all_that_they_refer_to() {
    let document: Document = Api::openapi();
    let document = serde_json::to_value(document).expect("a description is JSON");
    let schemas = document["components"]["schemas"].as_object().expect("there are schemas");
    for (name, schema) in schemas {
        assert!(jsonschema::meta::is_valid(schema), "{name}: {schema:#}");
    }
    for reference in references(&document) {
        let name = reference.strip_prefix("#/components/schemas/").expect("it is of a component");
        assert!(schemas.contains_key(name), "{name} is not among {:?}", schemas.keys());
    }
    let workspace = judge(&document, "Workspace");
    for (instance, expected) in workspaces() {
        assert_eq!(workspace.is_valid(&instance), expected, "{instance:#} in {document:#}");
    }
    let envelope = judge(&document, "Envelope_Tree");
    let tree = json!({"owner": {"shortName": "ada"}, "children": [{"owner": {"shortName": "b"}}]});
    assert!(envelope.is_valid(&json!({"content": tree})));
    assert!(!envelope.is_valid(&json!({"content": {"owner": {"shortName": "B"}}})));
    let order = judge(&document, "Order");
    let whole = json!({
        "kind": "Point", "shortName": "ada", "type": "order", "remark": "soon", "place": [1, "ada"],
    });
    assert!(order.is_valid(&whole));
    for (key, wrong) in [
        ("kind", json!("Square")),
        ("shortName", json!("")),
        ("type", json!("other")),
        ("remark", json!(null)),
        ("place", json!([1, "ada", 2])),
        ("unknown", json!(1)),
    ] {
        let mut instance = whole.clone();
        instance[key] = wrong;
        assert!(!order.is_valid(&instance), "{instance:#}");
    }
}

/// Every reference in a description, those in data aside.
fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => {
            let own = fields.get("$ref").and_then(Value::as_str).map(str::to_owned);
            let schemas = fields.iter().filter(|(key, _)| *key != "examples");
            own.into_iter().chain(schemas.flat_map(|(_, inside)| references(inside))).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// Whoever keeps a description in a file is shown what changed, and nothing else.
#[test]
fn it_is_written_the_same_at_every_run() {
    let text = || Api::openapi().to_json().expect("a description is JSON");
    let first = text();
    for _ in 0..20 {
        assert_eq!(text(), first);
    }
}

#[test]
fn each_type_has_a_name() {
    assert_eq!(Owner::name(), "Owner");
    assert_eq!(Page::<Owner>::name(), "PageOfOwner");
    assert_eq!(Page::<Owner, 2>::name(), "PageOfOwnerAnd2");
    assert_eq!(Page::<Vec<Owner>>::name(), "PageOfVecOfOwner");
}

/// A list of models is a schema to others too.
#[test]
fn models_are_parts_of_types_of_the_standard_library() {
    let schema = written(&Vec::<Option<Handle>>::schema());
    assert_eq!(schema["type"], "array");
    assert!(schema["items"].to_string().contains(r#""minLength":3"#), "{schema:#}");
    assert_value::<Page<Vec<Owner>>>();
}

fn assert_value<T: ApiValue + ToSchema>() {
    assert!(!written(&T::schema()).is_null());
}
