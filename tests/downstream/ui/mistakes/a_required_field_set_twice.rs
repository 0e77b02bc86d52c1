use model_tests_downstream::Owner;

fn main() {
    let _ = Owner::builder().name("me").name("you").build();
}
