use model_core::ApiModel;

struct Badge;

#[derive(ApiModel)]
struct Team {
    name: String,
    #[api(serde)]
    badge: Option<Badge>,
}

fn main() {
    let _ = Team::builder().name("x").badge(Badge).build().map(|team| team.to_json());
}
