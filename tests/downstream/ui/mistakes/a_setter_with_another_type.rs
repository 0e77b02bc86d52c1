use model_tests_downstream::Owner;

fn main() {
    let _ = Owner::builder().name(5).build();
}
