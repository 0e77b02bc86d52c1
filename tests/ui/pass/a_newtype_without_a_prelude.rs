#![no_implicit_prelude]
#![deny(warnings)]

extern crate model_core as renamed;

mod core {}
mod std {}

#[derive(renamed::ApiModel)]
#[api(crate = renamed, min_length = 1, max_length(3, message = "too long"), check = |name: &Text| name != "x")]
struct Name(Text);

#[derive(renamed::ApiModel)]
#[api(crate = renamed, min_items = 1, unique_items, items(check = |_| true), secret)]
struct Names<T>(::std::vec::Vec<T>);

#[derive(renamed::ApiModel)]
#[api(crate = renamed, date_range(min = now), precision = seconds)]
struct Expiry(::chrono::DateTime<::chrono::Utc>);

use ::std::string::String as Text;

fn main() {
    use renamed::ApiModel as _;
    ::std::assert!(Name::new("abcd").is_err() && Name::from_json("\"ab\"").is_ok());
    ::std::assert!(Names::<Name>::new([]).is_err());
    ::std::assert!(Expiry::from_json("7").is_err());
}
