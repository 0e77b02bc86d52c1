//! Tags wherever they stand, and whatever they say.

use std::collections::BTreeMap;

use model_core::ApiModel;
use serde_json::Value;

use crate::support::table;

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Owner {
    #[api(min_length = 1)]
    name: String,
    id: Option<u8>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type")]
pub enum Inner {
    Nothing,
    Owned(Owner),
    Fields {
        #[api(minimum = 0)]
        size: i32,
        next: Option<Box<Outer>>,
    },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c")]
pub enum Adjacent {
    Empty,
    Number(#[api(maximum = 9)] i32),
    Perhaps(Option<String>),
    Owned(Box<Owner>),
    Fields { c: i32, t: Option<String> },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
pub enum External {
    Empty,
    Number(#[api(maximum = 9)] i32),
    Owned(Owner),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(untagged)]
pub enum Untagged {
    Named { name: String },
    Owned { id: i32 },
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Kinded {
    kind: String,
    more: Option<i32>,
}

/// Everything that stands beside a tag.
#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "kind")]
pub enum Outer {
    Inner(Inner),
    Adjacent(Adjacent),
    External(External),
    Untagged(Untagged),
    Map(BTreeMap<String, i32>),
    Json(Value),
    Kinded(Kinded),
    Composed(Composed),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
pub struct Composed {
    first: i32,
    #[api(flatten)]
    inner: Inner,
}

#[test]
fn unions_share_one_object() {
    table::<Outer>(&[
        (r#"{"kind":"Inner","type":"Nothing"}"#, &[][..]),
        (r#"{"type":"Nothing","kind":"Inner"}"#, &[]),
        (r#"{"name":"n","type":"Owned","id":1,"kind":"Inner"}"#, &[]),
        (r#"{"kind":"Inner","type":"Fields","size":-1}"#, &["/size minimum 1:40"]),
        (
            r#"{"kind":"Inner","type":"Fields","size":1,"next":{"size":-1,"kind":"Inner","type":"Fields"}}"#,
            &["/next/size minimum 1:57"],
        ),
        (r#"{"kind":"Inner"}"#, &["/type required 1:1"]),
        (r#"{"kind":"Inner","type":"Nthing"}"#, &["/type tag 1:24"]),
        (r#"{"kind":"Inner","kind":"Inner","type":"Nothing"}"#, &["/kind duplicate_field 1:17"]),
        (r#"{"kind":"Inner","type":"Nothing","type":1}"#, &["/type duplicate_field 1:34"]),
        (r#"{"kind":"Adjacent","t":"Empty"}"#, &[]),
        (r#"{"t":"Number","kind":"Adjacent","c":10}"#, &["/c maximum 1:37"]),
        (
            r#"{"kind":"Adjacent","t":"Owned","c":{"name":"","kind":1}}"#,
            &["/c/name min_length 1:44"],
        ),
        (r#"{"kind":"Adjacent","t":"Fields","c":{"c":1,"t":"x"}}"#, &[]),
        (r#"{"kind":"External","Empty":null}"#, &[]),
        (r#"{"Number":10,"kind":"External"}"#, &["/Number maximum 1:11"]),
        (r#"{"kind":"External","Owned":{"name":""}}"#, &["/Owned/name min_length 1:36"]),
        (r#"{"kind":"External"}"#, &[" required 1:1"]),
        (r#"{"kind":"External","Onwed":{}}"#, &["/Onwed tag 1:20"]),
        (r#"{"kind":"Untagged","name":"x"}"#, &[]),
        (r#"{"id":1,"kind":"Untagged"}"#, &[]),
        (r#"{"kind":"Untagged","id":"x"}"#, &[" type 1:1"]),
        (r#"{"kind":"Map","a":1}"#, &[]),
        (r#"{"a":1,"kind":"Map","b":2}"#, &[]),
        (r#"{"a":1,"kind":"Map","a":2}"#, &["/a duplicate_field 1:21"]),
        (r#"{"kind":"Map","kind":"Map"}"#, &["/kind duplicate_field 1:15"]),
        (r#"{"kind":"Json","a":[1]}"#, &[]),
        (r#"{"a":{},"kind":"Json"}"#, &[]),
        (r#"{"kind":"Kinded"}"#, &[]),
        (r#"{"more":1,"kind":"Kinded"}"#, &[]),
        (r#"{"kind":"Composed","first":1,"type":"Owned","name":""}"#, &["/name min_length 1:52"]),
        (r#"{"name":"n","type":"Owned","first":1,"kind":"Composed"}"#, &[]),
        (r#"{"kind":"Composed","first":1}"#, &["/type required 1:1"]),
        (
            r#"{"kind":"Composed","kind":"Composed","type":"Nothing","first":1}"#,
            &["/kind duplicate_field 1:20"],
        ),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type", deny_unknown_fields)]
enum Strict {
    Nothing,
    #[api(alias = "own")]
    Owned(Owner),
    Sized {
        #[api(minimum = 0, alias = "len")]
        size: i32,
        label: Option<String>,
    },
}

#[test]
fn a_tag_is_found_wherever_it_stands() {
    table::<Strict>(&[
        (r#"{"type":"Sized","size":1,"label":"x"}"#, &[][..]),
        (r#"{"size":1,"type":"Sized","label":"x"}"#, &[]),
        (r#"{"size":1,"label":"x","type":"Sized"}"#, &[]),
        (r#"{"size":1,"\u0074ype":"S\u0069zed"}"#, &[]),
        (r#"{"\u0074ype":"own","name":"n"}"#, &[]),
        (
            r#"{"size":-1,"len":2,"label":3,"type":"Sized","x":{}}"#,
            &[
                "/size minimum 1:9",
                "/label type 1:28",
                "/size duplicate_field 1:12",
                "/x unknown_field 1:45",
            ],
        ),
        ("{\n \"size\": \"x\",\n \"type\": \"Sized\"\n}", &["/size type 2:10"]),
        ("{}", &["/type required 1:1"]),
        (r#"{"size":1}"#, &["/type required 1:1"]),
        (r#"{"type":null}"#, &["/type type 1:9"]),
        (r#"{"a":1,"type":1.5,"b":"Sized"}"#, &["/type type 1:15"]),
        (r#"{"type":["Sized"]}"#, &["/type type 1:9"]),
        (r#"{"type":{"type":"Sized"}}"#, &["/type type 1:9"]),
        (r#"{"a":{"type":"Sized"}}"#, &["/type required 1:1"]),
        (r#"{"type":"sized"}"#, &["/type tag 1:9"]),
        (r#"{"type":""}"#, &["/type tag 1:9"]),
        (r#"{"type":"Nothing","type":"Nothing"}"#, &["/type duplicate_field 1:19"]),
        (r#"{"type":"Nothing","size":1}"#, &["/size unknown_field 1:19"]),
        (r#"{"type":"Owned","name":"","id":"x"}"#, &["/name min_length 1:24", "/id type 1:32"]),
        (r#"{"typ":"Owned","type":"Owned","name":"n"}"#, &[]),
        ("1", &[" type 1:1"]),
        ("null", &[" type 1:1"]),
        ("[\"Nothing\"]", &[" type 1:1"]),
        ("\"Nothing\"", &[" type 1:1"]),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c", deny_unknown_fields)]
enum StrictAdjacent {
    Empty,
    Number(#[api(maximum = 9)] i32),
    Perhaps(Option<String>),
    Fields { a: Option<i32> },
}

#[test]
fn content_beside_a_tag() {
    table::<StrictAdjacent>(&[
        (r#"{"t":"Empty"}"#, &[][..]),
        (r#"{"t":"Empty","c":null}"#, &[]),
        (r#"{"c":null,"t":"Empty"}"#, &[]),
        (r#"{"t":"Empty","c":1}"#, &["/c type 1:18"]),
        (r#"{"c":{},"t":"Empty"}"#, &["/c type 1:6"]),
        (r#"{"c":10,"t":"Number"}"#, &["/c maximum 1:6"]),
        (r#"{"t":"Number"}"#, &["/c required 1:1"]),
        (r#"{"t":"Number","c":null}"#, &["/c type 1:19"]),
        (r#"{"t":"Perhaps"}"#, &[]),
        (r#"{"t":"Perhaps","c":null}"#, &[]),
        (r#"{"c":1,"t":"Perhaps"}"#, &["/c type 1:6"]),
        (r#"{"t":"Fields"}"#, &["/c required 1:1"]),
        (r#"{"t":"Fields","c":null}"#, &["/c type 1:19"]),
        (r#"{"t":"Fields","c":[]}"#, &["/c type 1:19"]),
        (r#"{"t":"Fields","c":{}}"#, &[]),
        (r#"{"t":"Fields","c":{"b":1}}"#, &["/c/b unknown_field 1:20"]),
        (r#"{"b":1,"t":"Empty","d":2}"#, &["/b unknown_field 1:2", "/d unknown_field 1:20"]),
        (r#"{"c":1,"c":"x","t":"Number"}"#, &["/c duplicate_field 1:8"]),
        (r#"{"t":"Number","t":"Empty","c":1}"#, &["/t duplicate_field 1:15"]),
        (r#"{"c":1}"#, &["/t required 1:1"]),
        (r#"{"c":1,"t":"Nmber"}"#, &["/t tag 1:12"]),
        (r#"{"c":1,"t":5}"#, &["/t type 1:12"]),
        (r#"{"c":1,"t":null}"#, &["/t type 1:12"]),
        ("[]", &[" type 1:1"]),
        ("\"Empty\"", &[" type 1:1"]),
        ("7", &[" type 1:1"]),
    ]);
    table::<Adjacent>(&[(r#"{"x":1,"t":"Empty","y":2}"#, &[])]);
}

#[test]
fn a_name_as_the_only_key() {
    table::<External>(&[
        ("\"Empty\"", &[][..]),
        (r#"{"Empty":null}"#, &[]),
        (r#"{"Empty":1}"#, &["/Empty type 1:10"]),
        ("\"Number\"", &[" type 1:1"]),
        ("\"\"", &[" tag 1:1"]),
        ("\"empty\"", &[" tag 1:1"]),
        ("{}", &[" required 1:1"]),
        (r#"{"Number":10,"Owned":null}"#, &["/Number maximum 1:11", "/Owned unknown_field 1:14"]),
        (r#"{"Number":1,"Number":2}"#, &["/Number duplicate_field 1:13"]),
        (r#"{"number":1}"#, &["/number tag 1:2"]),
        (r#"{"A/b":1,"Number":2}"#, &["/A~1b tag 1:2"]),
        (r#"{"Owned":[]}"#, &["/Owned type 1:10"]),
        ("null", &[" type 1:1"]),
        ("true", &[" type 1:1"]),
        ("1.5", &[" type 1:1"]),
        ("[\"Empty\"]", &[" type 1:1"]),
    ]);
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "type")]
pub enum Open {
    Sized {
        size: i32,
    },
    #[api(other)]
    Unknown(Value),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(tag = "t", content = "c")]
pub enum OpenAdjacent {
    Number(i32),
    #[api(other)]
    Unknown(Value),
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
#[api(external)]
enum OpenExternal {
    Empty,
    Number(i32),
    #[api(other)]
    Unknown(Value),
}

#[test]
fn what_is_not_known_is_kept_wherever_it_stands() {
    table::<Open>(&[
        (r#"{"type":"New"}"#, &[]),
        (r#"{"a":[{}],"type":"New","b":null}"#, &[]),
        (r#"{"type":"Sized"}"#, &["/size required 1:1"]),
        (r#"{"a":1}"#, &["/type required 1:1"]),
        (r#"{"type":1}"#, &["/type type 1:9"]),
        ("null", &[" type 1:1"]),
    ]);
    table::<OpenAdjacent>(&[
        (r#"{"t":"New"}"#, &[]),
        (r#"{"x":1,"c":{"a":[]},"t":"New"}"#, &[]),
        (r#"{"t":"Number","c":"x"}"#, &["/c type 1:19"]),
    ]);
    table::<OpenExternal>(&[
        (r#""New""#, &[]),
        (r#"{"New":null}"#, &[]),
        (r#"{"New":{"a":1}}"#, &[]),
        (r#"{"New":{"a":1},"Newer":2}"#, &["/Newer unknown_field 1:16"]),
        (r#"{"Number":"x"}"#, &["/Number type 1:11"]),
        ("{}", &[" required 1:1"]),
        ("1", &[" type 1:1"]),
    ]);
    table::<Vec<Open>>(&[(
        r#"[{"type":"New","a":1},{"type":"Sized","size":1},{"a":2,"type":""}]"#,
        &[],
    )]);
    table::<BTreeMap<String, OpenExternal>>(&[(r#"{"a":"Empty","b":{"c":{"d":1}},"e":"f"}"#, &[])]);
    table::<Option<OpenAdjacent>>(&[("null", &[]), (r#"{"c":1,"t":"x"}"#, &[])]);
}
