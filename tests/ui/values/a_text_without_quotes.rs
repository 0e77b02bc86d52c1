use model_core::ApiModel;

#[derive(ApiModel)]
#[api(rename = Token, rename_all = camelCase)]
struct CreateToken {
    #[api(alias = label, title = Name)]
    name: String,
    #[api(pattern = [a-z], format = email)]
    owner: String,
}

#[derive(ApiModel)]
#[api(tag = kind, content = 5, rename_all_fields = kebab)]
enum Shape {
    Circle { radius: f64 },
}

fn main() {}
