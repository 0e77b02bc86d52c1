use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    #[api(rename_all = "camelCase", deny_unknown_fields, rule(|_| true), builder = New, crate = core)]
    name: String,
    #[api(rename_all_fields = "camelCase", tag = "type", content = "value", untagged, external)]
    kind: String,
    #[api(integer, other)]
    level: String,
}

fn main() {}
