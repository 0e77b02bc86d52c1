use model_core::ApiModel;

#[derive(ApiModel)]
#[api(deny_unknown_fields = true, deprecated = "since 2.0")]
struct CreateToken {
    #[api(required = true)]
    name: Option<String>,
    #[api(secret = "yes")]
    key: String,
    #[api(read_only = 1)]
    id: Option<u64>,
    #[api(write_only(true))]
    password: Option<String>,
    #[api(serde = "module")]
    address: String,
    #[api(skip = ())]
    hits: u32,
    #[api(unique_items = true)]
    scope: Vec<String>,
    #[api(flatten = "owner_")]
    owner: Owner,
    #[api(additional_properties = false)]
    rest: std::collections::BTreeMap<String, String>,
}

#[derive(ApiModel)]
struct Owner {}

#[derive(ApiModel)]
#[api(integer = "i32")]
enum Level {
    Low,
    #[api(other = "unknown")]
    Unknown(i64),
}

#[derive(ApiModel)]
#[api(untagged = true)]
enum Either {
    Text(String),
}

#[derive(ApiModel)]
#[api(external(true))]
enum Shape {
    Circle(f64),
}

fn main() {}
