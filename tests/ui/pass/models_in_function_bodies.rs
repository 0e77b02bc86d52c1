#![deny(warnings)]

use model_core::ApiModel;

fn first() -> usize {
    const LIMIT: usize = 2;

    #[derive(ApiModel)]
    struct Local {
        #[api(max_items = LIMIT, items(check = is_even))]
        items: Vec<i32>,
        inner: Option<Inner>,
    }

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
    block + Local::builder().name("").build().unwrap().name.len()
}

fn main() {
    assert_eq!(first(), 4);
    assert_eq!(second(), 1);
}
