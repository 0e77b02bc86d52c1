//! Models that may borrow.

use std::borrow::Cow;

use model_core::ApiModel;

use crate::support::judged;

#[test]
fn a_limit_is_a_constant_of_a_type_with_lifetimes() {
    #[derive(ApiModel, Debug)]
    struct Token<'a> {
        #[api(max_length = Self::LONGEST, example = Cow::<'a, str>::Borrowed("ci"), example = Self::EXAMPLE)]
        name: Cow<'a, str>,
    }

    impl Token<'_> {
        const LONGEST: usize = 3;
        const EXAMPLE: &'static str = "cd";
    }

    #[derive(ApiModel, Debug)]
    #[api(max_length = Self::LONGEST, example = Self::example())]
    struct Name<'a>(Cow<'a, str>);

    impl<'a> Name<'a> {
        const LONGEST: usize = 3;

        fn example() -> Cow<'a, str> {
            Cow::Borrowed("ci")
        }
    }

    assert_eq!(judged(&Token { name: Cow::Borrowed("long") }), ["/name max_length"]);
    assert!(Name::new("long").is_err() && Name::new("ci").is_ok());
    model_core::check::<Token>();
    model_core::check::<Name>();
}
