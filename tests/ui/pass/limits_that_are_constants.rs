#![deny(warnings)]

use model_core::ApiModel;

const LARGEST: i32 = 43_200;
const LONGEST: usize = 2 * 32;

mod limits {
    pub const SMALLEST: i32 = i32::MIN / 2;
    pub const STEP: f64 = 0.5;
}

type Scopes = Vec<Name>;
type Name = String;
type Seconds = i32;

#[derive(ApiModel, Debug)]
struct CreateToken {
    #[api(minimum = limits::SMALLEST, maximum(LARGEST, message = "too long", code = "ttl"))]
    ttl: Seconds,
    #[api(max_length = LONGEST, min_length = 1 + 1)]
    name: Name,
    #[api(multiple_of = limits::STEP, exclusive_minimum = -1, exclusive_maximum = f64::MAX)]
    ratio: Option<f64>,
    #[api(max_items = Self::SCOPES, items(max_length = LONGEST), default = Self::all())]
    scope: Scopes,
    #[api(example = Self::SCOPES, example = 3)]
    retries: usize,
}

impl CreateToken {
    const SCOPES: usize = 2;

    fn all() -> [&'static str; 1] {
        ["all"]
    }
}

fn main() {
    let token = CreateToken::builder().ttl(43_201).name("ci").ratio(0.25).retries(1usize);
    let violations = token.scope(["a", "b", "c"]).build().unwrap_err();
    let codes: Vec<_> = violations.iter().map(|violation| violation.code()).collect();
    assert_eq!(codes, ["ttl", "multiple_of", "max_items"]);
}
