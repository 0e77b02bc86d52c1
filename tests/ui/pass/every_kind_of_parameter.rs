use model_core::{ApiModel, ApiValue};
use std::fmt::Debug;

/// Bounds in both places, and defaults.
#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Page<T: Clone = String, const N: usize = 2>
where
    T: Debug + PartialEq,
{
    items: Vec<T>,
    total: Option<usize>,
    next: Option<Box<Self>>,
    #[api(default = Vec::new())]
    nested: Vec<Self>,
}

/// A parameter behind a bound of this crate, and one that is a required field by itself.
#[derive(ApiModel)]
struct Envelope<T: ApiValue, Name> {
    data: T,
    name: Name,
    #[api(required)]
    last: Option<T>,
}

fn main() {
    let last = Page::<String>::builder().items(["b"]).build_unvalidated();
    let page = Page::<String>::builder().items(["a"]).next(last.clone()).nested([last.clone()]);
    let page = page.build().unwrap();
    assert_eq!(page.next.as_deref(), Some(&last));
    assert_eq!(page.nested, [last]);
    assert_eq!(Page::from_json(page.to_json().unwrap()).unwrap(), page);

    let envelope = Envelope::<i32, String>::builder().data(1).name("n").last(None).build().unwrap();
    assert_eq!(envelope.to_json().unwrap(), r#"{"data":1,"name":"n","last":null}"#);
}
