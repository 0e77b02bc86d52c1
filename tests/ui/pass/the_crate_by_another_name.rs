#![deny(warnings)]

extern crate model_core as renamed;

pub mod api {
    pub mod models {
        pub use model_core::*;
    }
}

/// What the derive names when nobody tells it otherwise.
#[allow(unused_imports)]
mod model_core_is_not_here {
    pub(crate) mod model_core {}
}

mod with_extern_crate {
    use renamed::ApiModel;

    #[derive(ApiModel)]
    #[api(crate = renamed)]
    pub struct Token {
        #[api(min_length = 1, default = "x")]
        pub name: Option<String>,
    }
}

mod with_a_path {
    use crate::api::models::ApiModel;

    #[derive(ApiModel)]
    #[api(crate = crate::api::models)]
    pub struct Token {
        #[api(min_length = 1)]
        pub name: String,
    }

    #[derive(ApiModel)]
    #[api(crate = "super::api::models", builder = "Maker")]
    pub struct Other {
        #[api(default)]
        pub name: String,
    }
}

fn main() {
    let _ = with_extern_crate::Token::builder().build().unwrap().name_or_default();
    assert!(with_a_path::Token::builder().name("").build().is_err());
    let maker: with_a_path::Maker = with_a_path::Other::builder();
    assert!(maker.build().is_ok());
}
