#![no_implicit_prelude]
#![deny(warnings)]

#[derive(::model_core::ApiModel)]
struct CreateToken {
    #[api(min_length = 1)]
    name: ::std::string::String,
    #[api(required)]
    owner: ::core::option::Option<::std::string::String>,
}

fn main() {
    let token = CreateToken::builder().name("ci").owner("me").build();
    ::std::assert!(token.is_ok_and(|token| token.name == "ci"));
}
