#![no_implicit_prelude]
#![deny(warnings)]

extern crate model_core;
extern crate std;

use model_core::ApiModel as _;
use std::string::String;

struct Some;
struct None;
struct Value;

macro_rules! model {
    ($name:ident, $other:ident = $literal:literal) => {
        #[derive(model_core::ApiModel)]
        struct $name {
            $other: std::option::Option<i32>,
            #[api(required_if($other = $literal), required_unless($other = 5, code = "c"), minimum = 1)]
            number: model_core::Patch<u8>,
            #[api(read_only)]
            next: model_core::Patch<std::boxed::Box<Self>>,
        }
    };
}

model!(Positive, other = 7);
model!(Negative, r#type = -7);

#[derive(model_core::ApiModel)]
struct Generic<T> {
    #[api(max_length = 3, write_only)]
    name: model_core::Patch<String>,
    #[api(required_unless(r#code = "x", r#message = 'c'), items(minimum = 1))]
    list: std::option::Option<std::vec::Vec<u8>>,
    #[api(default)]
    code: String,
    #[api(default)]
    message: char,
    of: model_core::Patch<T>,
}

fn main() {
    let (_, _, _) = (Some, None, Value);
    let built = Positive::builder().other(7).number(model_core::Patch::Null).build_unvalidated();
    let built = Positive::builder().next(built).number(1).next(std::option::Option::None).build();
    let _ = built.map(|it| it.as_request().to_json());
    let _ = Negative::builder().r#type(-7).build();
    let _ = Generic::<i32>::builder().code("x").message('c').of(7).build();
}
