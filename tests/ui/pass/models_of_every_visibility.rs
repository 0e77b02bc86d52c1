#![deny(warnings)]

pub mod outer {
    pub mod inner {
        use model_core::ApiModel;

        #[derive(ApiModel)]
        pub struct Everyone {
            pub name: String,
            hidden: Option<i32>,
        }

        #[derive(ApiModel)]
        pub(in crate::outer) struct Outer {
            pub(in crate::outer) name: String,
            pub(super) everyone: Option<Everyone>,
        }

        #[derive(ApiModel)]
        pub(crate) struct Crate {
            pub(crate) name: String,
        }

        #[derive(ApiModel)]
        struct Own {
            name: String,
        }

        pub fn own() -> String {
            let own = Own::builder().name("own").build().unwrap();
            own.to_builder().build_unvalidated().name
        }
    }

    pub fn outer() -> String {
        let everyone = inner::Everyone::builder().name("x").build_unvalidated();
        let outer = inner::Outer::builder().name("outer").everyone(everyone).build_unvalidated();
        assert!(outer.everyone.is_some());
        outer.name
    }
}

fn main() {
    let builder: outer::inner::EveryoneBuilder = outer::inner::Everyone::builder();
    assert_eq!(builder.name("all").hidden(1).build().unwrap().name, "all");
    assert_eq!(outer::inner::Crate::builder().name("c").build().unwrap().name, "c");
    assert_eq!(outer::outer() + &outer::inner::own(), "outerown");
}
