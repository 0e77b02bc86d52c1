const _: () = {
    use ::model_core::private::{self as __private, names::*};
    static __NEWTYPE: __private::Newtype = __private::newtype(
        "Moment",
        "When it happened.",
        &[
            __Attribute::DateRange(
                __private::date_range(
                    __private::None,
                    false,
                    __Some(__private::date_bound(__private::Anchor::Now, &[])),
                    false,
                ),
            ),
            __Attribute::Message("is yet to come"),
            __Attribute::Check,
            __Attribute::Precision(__private::Precision::Milliseconds),
            __Attribute::ExampleOf(|| __private::example(
                <DateTime<
                    Utc,
                > as __private::ApiValue>::as_value(
                    &__private::IntoValue::<DateTime<Utc>>::into_value(Moment::example()),
                ),
            )),
        ],
    );
    #[automatically_derived]
    impl __private::ApiValue for Moment {
        #[inline]
        fn empty() -> Self {
            Self(__private::empty())
        }
        #[inline]
        fn part(&mut self) -> __private::Part<'_> {
            __private::Part::Inner(&__NEWTYPE, &mut self.0)
        }
        #[inline]
        fn read(
            &mut self,
            __from: &mut dyn __private::Source<'_>,
            __at: &__private::Path<'_>,
            __report: &mut __private::Report<'_>,
        ) -> __private::Reading {
            __private::read_newtype(&__NEWTYPE, self, __from, __at, __report)
        }
        #[inline]
        fn get(&self) -> __private::Ref<'_> {
            __private::Ref::Precise(&__NEWTYPE.value, &self.0)
        }
        #[inline]
        fn check(
            &self,
            __at: &__private::Path<'_>,
            __report: &mut __private::Report<'_>,
        ) {
            __private::check_newtype(&__NEWTYPE, self, __at, __report);
        }
    }
    #[automatically_derived]
    impl __private::ApiModel for Moment {}
    #[automatically_derived]
    impl __private::Wrapper for Moment {
        #[inline]
        fn inner(&self) -> &dyn __private::ApiValue {
            &self.0
        }
        #[inline]
        fn inner_mut(&mut self) -> &mut dyn __private::ApiValue {
            &mut self.0
        }
        #[inline]
        fn judge(&self, __check: &mut __private::Check<'_, '_, '_>) {
            __check.date_range(0, 0, &self.0);
            __check
                .check(
                    0,
                    2,
                    &self.0,
                    |__value| (|date: &DateTime<Utc>| *date >= Self::FIRST)(__value),
                );
        }
    }
    #[automatically_derived]
    impl __private::Serialize for Moment {
        #[inline]
        fn serialize<__S: __private::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private::Result<__S::Ok, __S::Error> {
            __private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> __private::Deserialize<'__de> for Moment {
        #[inline]
        fn deserialize<__D: __private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __private::Result<Self, __D::Error> {
            __private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl __private::TryFrom<DateTime<Utc>> for Moment {
        type Error = __private::Violations;
        #[inline]
        fn try_from(
            __value: DateTime<Utc>,
        ) -> __private::Result<Self, __private::Violations> {
            Self::new(__value)
        }
    }
    #[automatically_derived]
    impl __private::AsRef<DateTime<Utc>> for Moment {
        #[inline]
        fn as_ref(&self) -> &DateTime<Utc> {
            &self.0
        }
    }
    #[allow(dead_code, clippy::unnecessary_box_returns)]
    impl Moment {
        /// Makes a [`Moment`], its rules judged at the system clock.
        ///
        /// # Errors
        /// Every rule that is broken.
        #[inline]
        pub fn new(
            value: impl __private::IntoValue<DateTime<Utc>>,
        ) -> __private::Result<Self, __private::Violations> {
            Self::new_with(value, &__private::clock())
        }
        /// Makes a [`Moment`], its rules judged in a context of your own.
        ///
        /// # Errors
        /// Every rule that is broken.
        #[inline]
        pub fn new_with(
            value: impl __private::IntoValue<DateTime<Utc>>,
            cx: &__private::Context,
        ) -> __private::Result<Self, __private::Violations> {
            __private::build(
                Self(
                    __private::truncated(
                        value.into_value(),
                        __private::Precision::Milliseconds,
                    ),
                ),
                cx,
            )
        }
        /// The value, to be changed: its rules hold no longer.
        #[inline]
        #[must_use]
        pub fn into_inner(self) -> DateTime<Utc> {
            self.0
        }
    }
    #[automatically_derived]
    impl __private::Keyed for Moment {}
};
