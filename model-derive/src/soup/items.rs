//! Items: structs, enums and unions, with whatever may stand in them.

use super::{attributes, types, values};
use crate::keyword::reference::example;
use crate::keyword::{Place, TABLE};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const VISIBILITIES: &[&str] = &[
    "",
    "",
    "pub ",
    "pub(crate) ",
    "pub(super) ",
    "pub(self) ",
    "pub(in crate::a::b) ",
    "pub(in self)",
];

const NAMES: &[&str] = &["Model", "Model", "r#type", "Option", "String", "É", "T", "A1"];

const FIELDS: &[&str] = &[
    "a",
    "a_",
    "a1",
    "at",
    "b",
    "r#type",
    "type_",
    "r#fn",
    "build",
    "build_with",
    "set_build",
    "r#build",
    "builder",
    "__value",
    "__",
    "_0",
    "é",
    "ß",
    "message",
    "code",
    "now",
    "r#now",
    "today",
    "self_",
    "has_a",
    "value",
    "cx",
];

const VARIANTS: &[&str] =
    &["A", "B", "Ok", "None", "r#Dyn", "r#self_", "É", "a_b", "Self_", "C", "D"];

const PARAMETERS: &[&str] = &[
    "",
    "",
    "",
    "<>",
    "<T>",
    "<'a>",
    "<'a, T>",
    "<T, const N: usize>",
    "<T: Clone + 'static = i32>",
    "<'a, 'b: 'a, T: ?Sized + for<'x> Fn(&'x u8) -> U, U>",
    "<const N: usize = 3>",
    "<const N: usize = { 1 + 2 }, const B: bool = true>",
    "<#[cfg(any())] T>",
    "<T = Vec<Self>>",
    "<__A, __de>",
    "<'__de>",
    "<r#T>",
    "<T: Iterator<Item = Self>>",
];

const WHERES: &[&str] = &[
    "",
    "",
    "",
    "where",
    "where T: Clone",
    "where T: 'a, 'a: 'static,",
    "where for<'x> &'x T: Sized",
    "where Self: Sized, [T; N]: Default",
    "where T: Iterator, <T as Iterator>::Item: Clone",
];

const DISCRIMINANTS: &[&str] = &[
    "= 0",
    "= 1",
    "= -1",
    "= - - 1",
    "= 0xff",
    "= 1 << 3",
    "= i16::MIN",
    "= -(2)",
    "= LIMIT + 1",
    "= 170141183460469231731687303715884105727",
    "= -170141183460469231731687303715884105728",
    "= 170141183460469231731687303715884105728",
    "= 9223372036854775807",
    "= 1u8",
    "= 'a' as isize",
    "= { 5 }",
    "= 1.5",
    "= \"x\"",
    "= Self::A as isize",
    "= true",
];

/// A source text that is an item more often than not.
pub(super) fn any() -> BoxedStrategy<String> {
    prop_oneof![2 => of_the_reference(), 5 => likely(), 5 => odd()].boxed()
}

/// The type that the reference shows an attribute on.
fn of_the_reference() -> BoxedStrategy<String> {
    let rows = TABLE.iter().flat_map(|row| row.places.iter().map(move |place| (row, *place)));
    let rows = rows.filter(|(_, place)| *place != Place::Inside);
    let examples = rows.map(|(row, place)| {
        let example = example(row, place);
        // What stands before is another item.
        let last = example.rfind("#[derive").unwrap_or_default();
        example[last..].to_owned()
    });
    let examples = examples.collect::<Vec<_>>();
    (select(examples), attributes::harmless()).prop_map(|(example, docs)| docs + &example).boxed()
}

/// A struct of fields that are right one by one.
fn likely() -> BoxedStrategy<String> {
    let rows = TABLE.iter().filter(|row| row.may_stand(Place::Field));
    let rows: Vec<_> = rows.map(|row| (row.usage, row.sample)).collect();
    let of_the_table = select(rows).prop_map(|(usage, sample)| {
        let (_, behind) = sample.split_once(": ").unwrap_or_default();
        (format!("#[api({usage})]"), behind.to_owned())
    });
    let plain = types::value().prop_map(|ty| (String::new(), ty));
    let reckoned = attributes::reckoned();
    let field = prop_oneof![3 => of_the_table, 3 => reckoned, 2 => plain];
    let field = (field, attributes::harmless());
    let head = (select(VISIBILITIES), select(NAMES), select(PARAMETERS), select(WHERES));
    let docs = prop_oneof![3 => attributes::harmless(), 1 => attributes::rule()];
    (docs, head, vec(field, 0..4))
        .prop_map(|(docs, (visibility, name, parameters, bounds), fields)| {
            let fields = fields.iter().zip(["a", "r#type", "set_build", "build"]);
            let fields = fields.map(|(((attribute, ty), docs), name)| {
                format!("{docs} {attribute} {visibility}{name}: {ty},\n")
            });
            let fields = fields.collect::<String>();
            format!("{docs} {visibility}struct {name}{parameters} {bounds} {{ {fields} }}")
        })
        .boxed()
}

/// Any item, with anything said of it.
fn odd() -> BoxedStrategy<String> {
    let head = (
        attributes::any_list(),
        select(VISIBILITIES),
        select(NAMES),
        select(PARAMETERS),
        select(WHERES),
    );
    (head, body())
        .prop_map(|((attributes, visibility, name, parameters, bounds), body)| {
            let head = format!("{attributes}\n{visibility}");
            match body {
                Body::Named(keyword, fields) => {
                    format!("{head}{keyword} {name}{parameters} {bounds} {{ {fields} }}")
                }
                Body::Unnamed(fields) => {
                    format!("{head}struct {name}{parameters}({fields}) {bounds};")
                }
                Body::Unit => format!("{head}struct {name}{parameters} {bounds};"),
                Body::Tree(tree) => format!("{head}struct {name} {tree}"),
            }
        })
        .boxed()
}

/// What an item has behind its name.
#[derive(Clone, Debug)]
enum Body {
    Named(&'static str, String),
    Unnamed(String),
    Unit,
    Tree(String),
}

fn body() -> BoxedStrategy<Body> {
    prop_oneof![
        6 => named_fields().prop_map(|fields| Body::Named("struct", fields)),
        3 => unnamed_fields().prop_map(Body::Unnamed),
        1 => Just(Body::Unit),
        6 => variants().prop_map(|variants| Body::Named("enum", variants)),
        1 => named_fields().prop_map(|fields| Body::Named("union", fields)),
        1 => values::tree().prop_map(Body::Tree),
    ]
    .boxed()
}

fn named_fields() -> BoxedStrategy<String> {
    let field = (attributes::any_list(), select(VISIBILITIES), select(FIELDS), types::any())
        .prop_map(|(attributes, visibility, name, ty)| {
            format!("{attributes}\n{visibility}{name}: {ty},")
        });
    vec(field, 0..4).prop_map(|fields| fields.concat()).boxed()
}

fn unnamed_fields() -> BoxedStrategy<String> {
    let field = (option::weighted(0.3, attributes::any_list()), select(VISIBILITIES), types::any())
        .prop_map(|(attributes, visibility, ty)| {
            format!("{}\n{visibility}{ty}", attributes.unwrap_or_default())
        });
    vec(field, 0..4).prop_map(|fields| fields.join(", ")).boxed()
}

fn variants() -> BoxedStrategy<String> {
    let fields = prop_oneof![
        4 => Just(String::new()),
        2 => unnamed_fields().prop_map(|fields| format!("({fields})")),
        2 => named_fields().prop_map(|fields| format!("{{ {fields} }}")),
    ];
    let attributes = prop_oneof![2 => attributes::harmless(), 1 => attributes::any_list()];
    let discriminant = option::weighted(0.3, select(DISCRIMINANTS));
    let variant = (attributes, select(VARIANTS), fields, discriminant).prop_map(
        |(attributes, name, fields, discriminant)| {
            format!("{attributes}\n{name}{fields} {},\n", discriminant.unwrap_or_default())
        },
    );
    vec(variant, 0..5).prop_map(|variants| variants.concat()).boxed()
}
