const _: () = {
    use ::model_core::private::{self as __private, names::*};
    static __ENUM: __private::Enum = __private::enumeration(
        "Purpose",
        "What a token is for.",
        __private::Values::Text(&["CONTINUOUS_INTEGRATION", "PERSONAL"]),
        "To build and deploy.\0",
        &[__Attribute::Alias("CI", 0), __Attribute::Other],
    );
    #[automatically_derived]
    impl __private::ApiValue for Purpose {
        #[inline]
        fn empty() -> Self {
            Self::ContinuousIntegration
        }
        #[inline]
        fn part(&mut self) -> __private::Part<'_> {
            __private::Part::Enum(&__ENUM, self)
        }
        #[inline]
        fn get(&self) -> __private::Ref<'_> {
            __private::get_enum(&__ENUM, self)
        }
    }
    #[automatically_derived]
    impl __private::Enumerated for Purpose {
        #[inline]
        fn chosen(&self) -> __private::Chosen<'_> {
            match self {
                Self::ContinuousIntegration => __private::Chosen::Listed(0),
                Self::Personal => __private::Chosen::Listed(1),
                Self::Unknown(__text) => __private::Chosen::Text(__text),
            }
        }
        #[inline]
        fn choose(&mut self, __chosen: __private::Chosen<'_>) {
            *self = match __chosen {
                __private::Chosen::Listed(0) => Self::ContinuousIntegration,
                __private::Chosen::Listed(1) => Self::Personal,
                __private::Chosen::Text(__text) => {
                    Self::Unknown(__private::From::from(__text))
                }
                _ => Self::ContinuousIntegration,
            };
        }
    }
    #[automatically_derived]
    impl __private::ApiModel for Purpose {
        const DESCRIPTION: __private::Description = __private::Description::Enum(
            &__ENUM,
        );
    }
    #[automatically_derived]
    impl __private::Serialize for Purpose {
        #[inline]
        fn serialize<__S: __private::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private::Result<__S::Ok, __S::Error> {
            __private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> __private::Deserialize<'__de> for Purpose {
        #[inline]
        fn deserialize<__D: __private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __private::Result<Self, __D::Error> {
            __private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl __private::Keyed for Purpose {}
    #[automatically_derived]
    impl __private::fmt::Display for Purpose {
        #[inline]
        fn fmt(
            &self,
            __f: &mut __private::fmt::Formatter<'_>,
        ) -> __private::fmt::Result {
            __f.pad(__private::enum_text(&__ENUM, self))
        }
    }
    #[automatically_derived]
    impl __private::FromStr for Purpose {
        type Err = __private::Violations;
        #[inline]
        fn from_str(__text: &str) -> __private::Result<Self, __private::Violations> {
            __private::parse_enum(&__ENUM, __text)
        }
    }
};
