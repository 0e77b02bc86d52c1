//! Models in the bodies of functions, of closures and of constants.

use crate::found;
use model_core::ApiModel;

fn first() -> usize {
    const LIMIT: usize = 2;

    #[derive(ApiModel)]
    struct Local {
        #[api(max_items = LIMIT, items(check = is_even))]
        items: Vec<i32>,
        inner: Option<Inner>,
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "this is how a check is called")]
    fn is_even(number: &i32) -> bool {
        number % 2 == 0
    }

    #[derive(ApiModel)]
    struct Inner {
        #[api(minimum = 1)]
        count: i32,
    }

    let inner = Inner::builder().count(0).build_unvalidated();
    Local::builder().items([1, 2, 3]).inner(inner).build().err().map_or(0, |them| them.len())
}

/// Another of the same name.
fn second() -> usize {
    #[derive(ApiModel)]
    struct Local {
        name: String,
    }

    let block = {
        #[derive(ApiModel)]
        struct Local {
            #[api(min_length = 5)]
            name: String,
        }

        Local::builder().name("x").build().err().map_or(0, |them| them.len())
    };
    block + Local::builder().name("").build().map_or(0, |it| it.name.len())
}

const LOCAL: usize = {
    #[derive(ApiModel)]
    #[api(integer)]
    enum Local {
        One = 1,
        Two = Local::One as isize + 1,
    }

    Local::Two as usize
};

/// A type with a model in its method.
pub struct Holder;

impl Holder {
    /// Makes one, and shows what is wrong with it.
    #[must_use]
    pub fn judged<T: AsRef<str>>(&self, text: T) -> Vec<String> {
        #[derive(ApiModel)]
        struct Local {
            #[api(min_length = 2, default = "xy")]
            text: Option<String>,
            #[api(default = Self::number(), maximum = Self::MOST)]
            number: u8,
        }

        impl Local {
            const MOST: u8 = 3;

            fn number() -> u8 {
                4
            }
        }

        found(&Local::builder().text(text.as_ref()).build_unvalidated())
    }
}

#[test]
fn what_is_local_is_a_model() {
    assert_eq!((first(), second(), LOCAL), (4, 1, 2));
    assert_eq!(Holder.judged("x"), ["/text min_length", "/number maximum"]);
}

#[test]
fn a_closure_and_an_arm_may_hold_one() {
    let closure = |text: &str| {
        #[derive(ApiModel)]
        #[api(max_length = 1)]
        struct Local(String);

        Local::new(text).is_ok_and(|it| it.into_inner() == "x")
    };
    assert!(closure("x") && !closure("xy"));

    let arm = match [closure("x"), closure("y")] {
        [true, _] => {
            #[derive(ApiModel, Debug)]
            #[api(untagged)]
            enum Local {
                Number(#[api(minimum = 1)] i32),
                Text(String),
            }
            [Local::Number(0), Local::Text("x".to_owned())].map(|it| found(&it).len())
        }
        [false, _] => [0, 0],
    };
    assert_eq!(arm, [1, 0]);

    const { assert!(LOCAL == 2) };
    let constant = const {
        #[derive(ApiModel, Clone, Copy)]
        struct Local {
            #[api(minimum = 2)]
            number: i32,
        }

        const fn judge(local: Local) -> i32 {
            local.number
        }

        judge(Local { number: 1 })
    };
    assert_eq!(constant, 1);
}

#[test]
fn a_local_model_may_have_parameters() {
    #[derive(ApiModel)]
    struct Local<'a, T, const N: usize> {
        #[api(max_length = 1)]
        text: std::borrow::Cow<'a, str>,
        list: [T; N],
    }

    #[derive(ApiModel)]
    #[api(external)]
    enum Union<T> {
        One(T),
        Other {
            #[api(minimum = 1)]
            number: i32,
        },
    }

    let local = Local::<_, 1>::builder().text("xy").list([Union::<i32>::Other { number: 0 }]);
    let expected = ["/text max_length", "/list/0/Other/number minimum"];
    assert_eq!(found(&local.build_unvalidated()), expected);
    assert_eq!(found(&Union::One(1)), [""; 0]);
}
