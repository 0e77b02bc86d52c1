use model_tests_downstream::{CreateToken, Owner};

fn main() {
    let owner = Owner::builder().name("me").build_unvalidated();
    let _ = CreateToken::builder().owner(owner).labels(None).build();
}
