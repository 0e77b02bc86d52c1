const _: () = {
    use ::model_core::private::{self as __private, names::*};
    static __VARIANT_0: __private::Model = __private::model(
        "Circle",
        "It is round.",
        &["radius", "width"],
        "rd",
        "",
        &[&[__Attribute::ExclusiveMinimum(__private::Limit::Float(0.0))], &[]],
        &[__Attribute::DenyUnknownFields, __Attribute::Alias("border", 1)],
    );
    static __VARIANT_1: __private::Model = __private::holder(
        "Label",
        "",
        "r",
        "",
        &[&[__Attribute::MinLength(1), __Attribute::Secret]],
    );
    static __VARIANT_2: __private::Model = __private::holder("Group", "", "r", "", &[]);
    static __UNION: __private::Union = __private::union(
        "Figure",
        "A figure.",
        __private::Tagging::Adjacent {
            tag: "kind",
            content: "value",
        },
        &["disc", "Label", "Group", "Point"],
        &[
            __private::variant(
                "It is round.",
                __private::Holds::Fields(&__VARIANT_0),
                &[__Attribute::Title("Disc")],
            ),
            __private::variant("", __private::Holds::Value(&__VARIANT_1), &[]),
            __private::variant("", __private::Holds::Value(&__VARIANT_2), &[]),
            __private::variant("", __private::Holds::Nothing, &[]),
            __private::variant("", __private::Holds::Other, &[]),
        ],
        &[__Attribute::Rule(__private::None), __Attribute::DenyUnknownFields],
    );
    #[automatically_derived]
    impl<T: __private::ApiValue> __private::ApiValue for Figure<T> {
        #[inline]
        fn empty() -> Self {
            Self::Point
        }
        #[inline]
        fn part(&mut self) -> __private::Part<'_> {
            __private::Part::Union(&__UNION, self)
        }
        #[inline]
        fn get(&self) -> __private::Ref<'_> {
            __private::Ref::Union(&__UNION, self)
        }
        #[inline]
        fn check(
            &self,
            __at: &__private::Path<'_>,
            __report: &mut __private::Report<'_>,
        ) {
            match self {
                Self::Circle { radius: __f0, width: __f1 } => {
                    let __at = &__at.variant(&__UNION, 0);
                    let __check = &mut __private::Check::new(
                        &__VARIANT_0,
                        __at,
                        __report,
                    );
                    __check.exclusive_minimum(0, 0, __f0, 0f64);
                }
                Self::Label(__f0) => {
                    let __at = &__at.variant(&__UNION, 1);
                    let __check = &mut __private::Check::new(
                        &__VARIANT_1,
                        __at,
                        __report,
                    );
                    __check.min_length(0, 0, __f0, 1);
                }
                Self::Group(__f0) => {
                    let __at = &__at.variant(&__UNION, 2);
                    let __check = &mut __private::Check::new(
                        &__VARIANT_2,
                        __at,
                        __report,
                    );
                    __check.nested(self, 0);
                }
                _ => {}
            }
            let __check = &mut __private::Check::of(__UNION.attributes, __at, __report);
            __check.rule(0, self, |__value| is_drawn(__value));
        }
    }
    #[automatically_derived]
    impl<T: __private::ApiValue> __private::Choice for Figure<T> {
        #[inline]
        fn variant(&self) -> usize {
            match self {
                Self::Circle { .. } => 0,
                Self::Label { .. } => 1,
                Self::Group { .. } => 2,
                Self::Point { .. } => 3,
                Self::Unknown { .. } => 4,
            }
        }
        #[inline]
        fn switch(&mut self, __variant: usize) {
            *self = match __variant {
                0 => {
                    Self::Circle {
                        radius: __private::empty(),
                        width: __private::empty(),
                    }
                }
                1 => Self::Label(__private::empty()),
                2 => Self::Group(<Vec<Figure<T>> as __private::ApiValue>::empty()),
                3 => Self::Point,
                _ => Self::Unknown(__private::empty()),
            };
        }
        #[inline]
        fn record(&self) -> &dyn __private::Record {
            self
        }
        #[inline]
        fn record_mut(&mut self) -> &mut dyn __private::Record {
            self
        }
    }
    #[automatically_derived]
    impl<T: __private::ApiValue> __private::Record for Figure<T> {
        #[inline]
        fn place(&mut self, __index: usize) -> &mut dyn __private::ApiValue {
            match self {
                Self::Circle { radius: __f0, width: __f1 } => {
                    match __index {
                        0 => __f0,
                        _ => __f1,
                    }
                }
                Self::Label(__f0) => __f0,
                Self::Group(__f0) => {
                    <Vec<Figure<T>> as __private::ApiValue>::as_place(__f0)
                }
                Self::Point => __private::nowhere(),
                Self::Unknown(__f0) => __f0,
            }
        }
        #[inline]
        fn value(&self, __index: usize) -> &dyn __private::ApiValue {
            match self {
                Self::Circle { radius: __f0, width: __f1 } => {
                    match __index {
                        0 => __f0,
                        _ => __f1,
                    }
                }
                Self::Label(__f0) => __f0,
                Self::Group(__f0) => {
                    <Vec<Figure<T>> as __private::ApiValue>::as_value(__f0)
                }
                Self::Point => __private::nothing(),
                Self::Unknown(__f0) => __f0,
            }
        }
        #[inline]
        fn fill(&mut self, __index: usize, __cx: &__private::Context) {
            match self {
                Self::Circle { radius: __f0, width: __f1 } => {
                    match __index {
                        1 => *__f1 = __private::IntoValue::into_value(1),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl<T: __private::ApiValue> __private::ApiModel for Figure<T> {
        const DESCRIPTION: __private::Description = __private::Description::Union(
            &__UNION,
        );
    }
    #[automatically_derived]
    impl<T: __private::ApiValue> __private::Serialize for Figure<T> {
        #[inline]
        fn serialize<__S: __private::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private::Result<__S::Ok, __S::Error> {
            __private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de, T: __private::ApiValue> __private::Deserialize<'__de> for Figure<T> {
        #[inline]
        fn deserialize<__D: __private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __private::Result<Self, __D::Error> {
            __private::deserialize(__deserializer)
        }
    }
};
