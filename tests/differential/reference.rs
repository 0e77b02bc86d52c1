//! The reference models: what is written is read back, and whatever is done to the text, there is either
//! a value or a report.

use std::collections::BTreeMap;
use std::fmt::Debug;

use chrono::{DateTime, Duration, Utc};
use model_core::{ApiModel, Context, Secret};
use model_tests::campaign::{
    Campaign, CampaignKind, CampaignStatus, Reviewer, SearchCampaign, SearchType,
};
use model_tests::json_patch::{JsonPatch, Operation, Pointer};
use model_tests::page::Page;
use model_tests::search::{BaseDocument, IdentityDocument, Stamps};
use model_tests::token::{
    CreatePersonalAccessTokenRequest, CreatePersonalAccessTokenResponse,
    GetPersonalAccessTokenResponse, OwnerType, PatOwner, later,
};
use model_tests::transform::{Input, Node, Transform};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::mangle::{apply, damage};
use crate::shapes::config;
use crate::strategies::{json, text};

/// A model of which any valid value can be made.
trait Reference:
    ApiModel + Debug + PartialEq + serde::Serialize + for<'de> serde::Deserialize<'de>
{
    /// Whether what is no model in it, because of a repeated key, is read as free-form JSON.
    const HAS_FREE_FORM: bool = false;

    fn any() -> BoxedStrategy<Self>;
}

macro_rules! for_every_reference_model {
    ($($name:ident: $model:ty,)*) => {
        mod is_read_as_it_is_written {
            use super::*;
            $(#[test]
            fn $name() {
                TestRunner::new(config(200)).run(&<$model>::any(), |value| round_trip(&value)).unwrap();
            })*
        }

        mod is_accepted_or_reported {
            use super::*;
            $(#[test]
            fn $name() {
                let texts = (<$model>::any(), damage())
                    .prop_map(|(value, damages)| apply(value.to_json().unwrap(), &damages));
                TestRunner::new(config(400)).run(&texts, |text| mangled::<$model>(&text)).unwrap();
            })*
        }
    };
}

for_every_reference_model! {
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

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_500_000_000_098).unwrap()
}

fn round_trip<T: Reference>(value: &T) -> Result<(), TestCaseError> {
    let context = Context::at(now());
    let text = value.to_json().unwrap();
    prop_assert_eq!(serde_json::to_string(value).unwrap(), text.as_str());
    let read = T::from_json_with(&text, &context);
    let read = read.map_err(|violations| TestCaseError::fail(violations.render(&text)))?;
    prop_assert_eq!(&read, value);
    prop_assert_eq!(read.to_json().unwrap(), text.as_str());
    // `serde_json` may have rounded a float in what is free-form.
    prop_assert_eq!(serde_json::from_str::<T>(&text).is_ok(), true);
    prop_assert_eq!(value.validate_with(&context), Ok(()));
    Ok(())
}

fn mangled<T: Reference>(text: &str) -> Result<(), TestCaseError> {
    let context = Context::at(now());
    match T::from_json_with(text, &context) {
        Ok(value) => {
            prop_assert_eq!(value.validate_with(&context), Ok(()));
            let text = value.to_json().unwrap();
            let again = T::from_json_with(&text, &context);
            let again = again.map(|again| again.to_json().unwrap());
            prop_assert!(T::HAS_FREE_FORM || again == Ok(text), "{again:?}");
        }
        Err(violations) => {
            prop_assert!(violations.iter().next().is_some());
            let rendered = violations.render(text);
            for violation in &violations {
                prop_assert!(violation.position().is_some(), "{violation:?}");
                prop_assert!(rendered.contains(violation.message()), "{violation:?}");
            }
        }
    }
    // Another door to the same engine, without the rules.
    if let Ok(value) = serde_json::from_str::<T>(text) {
        value.to_json().unwrap();
    }
    Ok(())
}

fn word() -> impl Strategy<Value = String> + Clone {
    text().prop_map(|text| format!("w{text}"))
}

/// A moment, to the millisecond.
fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    (0..4_000_000_000_000_i64).prop_map(|ms| DateTime::from_timestamp_millis(ms).unwrap())
}

fn scope() -> impl Strategy<Value = Option<Vec<String>>> {
    of(vec(word(), 0..3))
}

fn seconds() -> impl Strategy<Value = Option<i32>> {
    of(15..=43_200)
}

impl Reference for CreatePersonalAccessTokenRequest {
    fn any() -> BoxedStrategy<Self> {
        let soon = of((0..180 * 86_400_000_i64).prop_map(|ms| now() + Duration::milliseconds(ms)));
        (word(), scope(), seconds(), soon)
            .prop_map(|(name, scope, access_token_validity_seconds, expiration_date)| Self {
                name,
                scope,
                access_token_validity_seconds,
                expiration_date,
            })
            .boxed()
    }
}

impl Reference for later::CreatePersonalAccessTokenRequest {
    fn any() -> BoxedStrategy<Self> {
        let late = (0..100_000_000_000_i64).prop_map(|ms| now() + Duration::milliseconds(ms));
        let never = prop_oneof![
            (of(late.clone()), Just(Some(true))),
            (late.prop_map(Some), of(Just(false))),
        ];
        (word(), scope(), seconds(), never)
            .prop_map(|(name, scope, access_token_validity_seconds, (expires, never))| Self {
                name,
                scope,
                access_token_validity_seconds,
                expiration_date: expires,
                user_aware_token_never_expires: never,
            })
            .boxed()
    }
}

impl Reference for PatOwner {
    fn any() -> BoxedStrategy<Self> {
        let kind = prop_oneof![Just(OwnerType::Identity), word().prop_map(OwnerType::Other),];
        (of(kind), of(text()), of(text()))
            .prop_map(|(r#type, id, name)| Self { r#type, id, name })
            .boxed()
    }
}

impl Reference for CreatePersonalAccessTokenResponse {
    fn any() -> BoxedStrategy<Self> {
        let expires = of(1..1_000_000_000_000_i64);
        (text(), word(), scope(), text(), PatOwner::any(), instant(), seconds(), expires)
            .prop_map(|(id, secret, scope, name, owner, created, seconds, expires)| Self {
                id,
                secret: Secret::new(secret),
                scope,
                name,
                owner,
                created,
                access_token_validity_seconds: seconds,
                expiration_date: expires.map(|ms| created + Duration::milliseconds(ms)),
            })
            .boxed()
    }
}

impl Reference for GetPersonalAccessTokenResponse {
    fn any() -> BoxedStrategy<Self> {
        let dates = (instant(), of(instant()), of(instant()));
        (text(), text(), scope(), PatOwner::any(), dates, any::<bool>(), seconds())
            .prop_map(
                |(id, name, scope, owner, (created, last_used, expires), managed, seconds)| Self {
                    id,
                    name,
                    scope,
                    owner,
                    created,
                    last_used,
                    managed,
                    access_token_validity_seconds: seconds,
                    expiration_date: expires,
                },
            )
            .boxed()
    }
}

impl<T: Reference + Clone + 'static> Reference for Page<T> {
    fn any() -> BoxedStrategy<Self> {
        (vec(T::any(), 0..3), of(any::<u64>()), any::<u32>(), 1..=250_u32)
            .prop_map(|(items, total_count, offset, limit)| Self {
                items,
                total_count,
                offset,
                limit,
            })
            .boxed()
    }
}

fn reviewer() -> impl Strategy<Value = Reviewer> + Clone {
    prop_oneof![
        word().prop_map(Reviewer::Identity),
        (text(), of(text())).prop_map(|(id, name)| Reviewer::GovernanceGroup { id, name }),
        Just(Reviewer::None),
    ]
}

impl Reference for Campaign {
    fn any() -> BoxedStrategy<Self> {
        let ids = proptest::collection::btree_set(word(), 0..3);
        let search =
            (select(vec![SearchType::Identity, SearchType::Access]), word(), of(reviewer()));
        let kind = prop_oneof![
            Just(CampaignKind::Manager),
            ids.prop_map(|ids| CampaignKind::SourceOwner { source_ids: ids.into_iter().collect() }),
            search.prop_map(|(search_type, query, reviewer)| {
                CampaignKind::Search(SearchCampaign { search_type, query, reviewer })
            }),
            (vec(word(), 1..3), of(reviewer())).prop_map(|(role_ids, reviewer)| {
                CampaignKind::RoleComposition { role_ids, reviewer }
            }),
        ];
        let status = select(vec![CampaignStatus::Pending, CampaignStatus::Completed]);
        (of(text()), word(), of(text()), of(instant()), of(status), kind)
            .prop_map(|(id, name, description, deadline, status, kind)| Self {
                id,
                name,
                description,
                deadline,
                status,
                kind,
            })
            .boxed()
    }
}

impl Reference for JsonPatch {
    fn any() -> BoxedStrategy<Self> {
        let pointer = || {
            select(vec!["", "/a", "/a~1b/0", "/~0/-", "/"])
                .prop_map(|text| Pointer::new(text).unwrap())
        };
        let operation = prop_oneof![
            (pointer(), json()).prop_map(|(path, value)| Operation::Add { path, value }),
            pointer().prop_map(|path| Operation::Remove { path }),
            (pointer(), json()).prop_map(|(path, value)| Operation::Replace { path, value }),
            (pointer(), pointer()).prop_map(|(from, path)| Operation::Move { from, path }),
            (pointer(), pointer()).prop_map(|(from, path)| Operation::Copy { from, path }),
            (pointer(), json()).prop_map(|(path, value)| Operation::Test { path, value }),
        ];
        vec(operation, 0..4).prop_map(|list| Self::new(list).unwrap()).boxed()
    }
}

impl Reference for IdentityDocument {
    fn any() -> BoxedStrategy<Self> {
        let stamps = (instant(), of(0..1_000_000_i64)).prop_map(|(created, later)| Stamps {
            created,
            modified: later.map(|ms| created + Duration::milliseconds(ms)),
        });
        let base = (word(), text(), of(stamps)).prop_map(|(id, name, stamps)| BaseDocument {
            id,
            name,
            stamps,
        });
        let email = of(select(vec!["a@b.c", "ada.lovelace@example.com"]).prop_map(str::to_owned));
        let keys = select(vec!["department", "costCenter", "a.b", "_x", "Type"]);
        let attributes = btree_map(keys.prop_map(str::to_owned), json(), 0..4);
        (base, email, 0..i32::MAX, attributes)
            .prop_map(|(base, email, access_count, attributes)| Self {
                base,
                email,
                access_count,
                attributes,
            })
            .boxed()
    }
}

impl Reference for Transform {
    const HAS_FREE_FORM: bool = true;

    fn any() -> BoxedStrategy<Self> {
        let literal = prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            text().prop_map(Value::from),
        ];
        let input = literal.prop_map(Input::Literal).boxed();
        let input = input.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                vec(inner.clone(), 0..3).prop_map(Input::List),
                node(inner).prop_map(|node| Input::Node(Box::new(node))),
            ]
        });
        let name = text().prop_map(|text| format!("n{text}"));
        (name, node(input), of(any::<bool>()))
            .prop_map(|(name, node, internal)| Self { name, node, internal })
            .boxed()
    }
}

fn node(input: impl Strategy<Value = Input>) -> impl Strategy<Value = Node> {
    let kinds = select(vec!["upper", "concat", "firstValid"]);
    let attributes: BTreeMap<String, Input> = BTreeMap::new();
    let attributes = prop_oneof![
        1 => Just(Some(attributes)),
        3 => of(btree_map(select(vec!["input", "values", "x"]).prop_map(str::to_owned), input, 0..3)),
    ];
    (kinds, attributes).prop_map(|(kind, attributes)| Node { r#type: kind.to_owned(), attributes })
}
