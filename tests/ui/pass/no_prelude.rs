#![no_implicit_prelude]
#![deny(warnings)]

#[derive(::model_core::ApiModel)]
#[api(rename_all = "camelCase", rule(|model| model.low <= model.high))]
struct CreateToken<T, const N: usize> {
    #[api(min_length = 1, example = "ci", default = "ci")]
    name: ::std::string::String,
    #[api(items(minimum = 1), default = [1])]
    scope: ::core::option::Option<::std::vec::Vec<i32>>,
    #[api(default, keys(max_length = 3), values(maximum = 5))]
    labels: ::std::collections::BTreeMap<::std::string::String, i32>,
    #[api(minimum = 0.5, default = 1)]
    low: f64,
    #[api(default = 2)]
    high: f64,
    #[api(default = now + 6 months, date_range(min = now), precision = milliseconds)]
    expires: ::core::option::Option<::chrono::DateTime<::chrono::Utc>>,
    #[api(const_value = "token", alias = "type", default = "token")]
    kind: ::std::string::String,
    #[api(check = |next| next.name != "x")]
    next: ::core::option::Option<::std::boxed::Box<Self>>,
    #[api(default)]
    data: ::std::vec::Vec<T>,
}

fn main() {
    use ::model_core::ApiModel as _;
    let token = CreateToken::<i32, 1>::builder().scope([1]).next(::core::option::Option::None);
    let token = token.build();
    ::std::assert!(token.is_ok_and(|token| token.to_json().is_ok()));
    let _ = CreateToken::<i32, 1>::builder().build_unvalidated().name;
}
