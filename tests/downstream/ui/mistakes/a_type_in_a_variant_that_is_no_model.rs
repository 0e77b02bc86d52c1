use std::time::Duration;

use model_core::ApiModel;

#[derive(ApiModel)]
#[api(external)]
enum Limit {
    After { timeout: Duration },
    Never,
}

fn main() {
    let _ = Limit::Never.validate();
}
