use model_core::ApiModel;

#[derive(ApiModel)]
struct CreateToken {
    name: String,
    owner: String,
    ttl: Option<i32>,
    #[api(default = 3)]
    retries: i32,
}

fn main() {
    let token = CreateToken { name: String::new(), owner: String::new(), ttl: None, retries: 3 };
    let _ = token.to_builder().name("ci").name("cd").build();
}
