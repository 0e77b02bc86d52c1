use model_core::ApiModel;
use model_tests_downstream::Owner;

struct Badge;

#[derive(ApiModel)]
struct Team {
    lead: Owner,
    badge: Badge,
}

fn main() {}
