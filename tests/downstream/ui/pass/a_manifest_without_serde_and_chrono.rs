#![deny(warnings)]

#[derive(::model_core::ApiModel)]
#[api(rename_all = "kebab-case", rule(|team| team.size < 5))]
struct Team {
    #[api(min_length = 1)]
    name: ::std::string::String,
    #[api(default = 1, minimum = 0)]
    size: u8,
    lead: ::core::option::Option<::model_tests_downstream::Owner>,
    #[api(default = ["all"])]
    scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

fn main() {
    use ::model_core::ApiModel as _;
    let team = Team::builder().name("a").build();
    ::std::assert!(team.is_ok_and(|team| team.scope_or_default().len() == 1 && team.validate().is_ok()));
}
