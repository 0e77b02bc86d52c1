use model_tests_downstream::CreateToken;

fn main() {
    let _ = CreateToken::builder().vaild_seconds(60);
}
