// What shadows is not used itself.
#![allow(non_camel_case_types, non_snake_case, dead_code, unused_imports, unused_macros)]

use model_core::ApiModel;
use std::string::String as Text;

// What an expansion must never name bare.
struct Result;
struct Default;
struct Clone;
struct From;
struct Box;
struct Into;
struct Sized;
struct Self_;
struct PhantomData;
struct Context;
struct Violations;
struct Serialize;
struct Deserialize;
struct Serializer;
struct str;
enum Shadow {
    Ok,
    Err,
    Some,
    None,
}
use Shadow::{Err, None, Ok, Some};
mod core {}
mod std_ {}
mod serde {}
mod chrono_ {}
fn drop() {}
macro_rules! vec {
    () => {
        compile_error!("not this one")
    };
}
macro_rules! panic {
    () => {
        compile_error!("nor this one")
    };
}
macro_rules! assert {
    () => {
        compile_error!("nor this one")
    };
}

#[derive(ApiModel)]
#[api(deny_unknown_fields, rule(|token| token.retries > 0))]
struct CreateToken {
    #[api(min_length = 1, example = "ci")]
    name: Text,
    #[api(default = ["all"], items(min_length = 1))]
    scope: ::core::option::Option<Vec<Text>>,
    #[api(default)]
    retries: i32,
    #[api(default = now + 1 day, precision = seconds, date_range(max = now + 1 day))]
    expires: ::core::option::Option<::chrono::DateTime<::chrono::Utc>>,
    #[api(required)]
    owner: ::core::option::Option<Owner>,
}

/// After a mistake, too, nothing bare is named; this one has none.
#[derive(ApiModel)]
struct Owner {
    name: Text,
}

fn main() {
    let owner = Owner::builder().name("me").build_unvalidated();
    let token = CreateToken::builder().name("").owner(owner).build();
    let ::core::result::Result::Err(violations) = token else { return };
    assert_eq!(violations.len(), 2);
    let _ = CreateToken::from_json("{}");
}
