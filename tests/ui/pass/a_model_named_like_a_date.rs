use model_core::ApiModel;

/// Nobody's but the user's.
#[derive(ApiModel)]
struct DateTime {
    #[api(minimum = 1)]
    month: i32,
}

#[derive(ApiModel)]
struct CreateToken {
    expires: Option<DateTime>,
}

fn main() {
    let violations = CreateToken::from_json(r#"{"expires":{"month":0}}"#).err().unwrap();
    assert_eq!(violations.iter().next().unwrap().pointer(), "/expires/month");
}
