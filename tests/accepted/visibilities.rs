//! Models of every visibility, and their builders, used from as far as that reaches.

/// The outer module.
pub mod outer {
    /// The inner one.
    pub mod inner {
        use model_core::ApiModel;

        /// For everyone, with a field that is not.
        #[derive(ApiModel, Clone, Debug)]
        pub struct Everyone {
            /// For everyone.
            pub name: String,
            hidden: Option<i32>,
            pub(super) near: Option<i32>,
            #[api(default = Secret { number: 1 })]
            secret: Secret,
        }

        /// What only this module knows.
        #[derive(ApiModel, Clone, Debug)]
        struct Secret {
            #[api(minimum = 1)]
            number: i32,
        }

        impl Everyone {
            /// What is hidden.
            #[must_use]
            pub fn sum(&self) -> i32 {
                self.hidden.unwrap_or_default() + self.secret.number
            }
        }

        #[derive(ApiModel)]
        pub(in crate::visibilities::outer) struct Outer {
            pub(in crate::visibilities::outer) name: String,
            pub(super) everyone: Option<Everyone>,
        }

        #[derive(ApiModel)]
        pub(crate) struct Crate {
            pub(crate) name: String,
            #[api(default = 3)]
            pub(crate) number: Option<i32>,
        }

        #[derive(ApiModel)]
        #[api(min_length = 1)]
        pub(crate) struct CrateName(pub(self) String);

        #[derive(ApiModel, Debug)]
        pub(super) enum Level {
            Low,
            High,
        }

        #[derive(ApiModel)]
        #[api(untagged)]
        pub(super) enum Either {
            Name(CrateName),
            Level { level: Level },
        }

        #[derive(ApiModel)]
        struct Own {
            name: String,
        }

        #[derive(ApiModel)]
        struct OwnName(String);

        /// What only this module has.
        #[must_use]
        pub fn own() -> String {
            let own = Own::builder().name("own").build_unvalidated();
            let name = OwnName::new("name").map_or_else(|_| String::new(), OwnName::into_inner);
            own.to_builder().build_unvalidated().name + &name
        }
    }

    /// What this module sees of the inner one.
    #[must_use]
    pub fn outer() -> String {
        let everyone = inner::Everyone::builder().name("x").near(1).build_unvalidated();
        let outer = inner::Outer::builder().name("outer").everyone(everyone).build_unvalidated();
        let near = outer.everyone.and_then(|everyone| everyone.near);
        let either = inner::Either::Level { level: inner::Level::High };
        let known = matches!(either, inner::Either::Level { level: inner::Level::High });
        format!("{} {near:?} {known} {}", outer.name, inner::Level::Low)
    }
}

#[test]
fn a_builder_reaches_as_far_as_its_model() {
    let builder: outer::inner::EveryoneBuilder = outer::inner::Everyone::builder();
    let everyone = builder.name("all").hidden(1).build();
    assert_eq!(everyone.map(|it| (it.sum(), it.name)), Ok((2, "all".to_owned())));
    let own = outer::inner::Crate::builder().name("c").build_unvalidated();
    assert_eq!((own.name.as_str(), own.number, own.number_or_default()), ("c", None, 3));
    assert!(outer::inner::CrateName::new("").is_err());
    assert_eq!(outer::outer(), "outer Some(1) true Low");
    assert_eq!(outer::inner::own(), "ownname");
}
