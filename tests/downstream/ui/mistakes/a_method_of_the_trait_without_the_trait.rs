use model_tests_downstream::Owner;

fn main() {
    let _ = Owner::from_json("{}");
}
