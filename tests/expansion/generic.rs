/// Builds a [`Page`]: one setter for each field, then `build`.
#[must_use = "call `.build()` to get the `Page`"]
pub struct NewPage<
    T,
    const N: usize,
    __Items = ::model_core::private::Missing,
    __Counts = ::model_core::private::Missing,
    __Cursor = ::model_core::private::Missing,
    __First = ::model_core::private::Missing,
>
where
    T: Clone,
{
    __value: Page<T, N>,
    __set: ::model_core::private::Fields,
    __state: ::model_core::private::PhantomData<(__Items, __Counts, __Cursor, __First)>,
}
const _: () = {
    use ::model_core::private::{self as __private, names::*};
    static __MODEL: __private::Model = __private::model(
        "Page",
        "One page of a list.",
        &["items", "limit", "type", "counts", "cursor", "first", "next", "note"],
        "rdonrrop",
        "What is on it.\0\0\0\0\0\0The page behind it.\0",
        &[
            &[
                __Attribute::UniqueItems,
                __Attribute::Message("must differ"),
                __Attribute::Items(&[__Attribute::Check]),
            ],
            &[
                __Attribute::Minimum(__private::Limit::Integer(1)),
                __Attribute::Maximum(
                    __private::Limit::Constant(|| __private::From::from(LARGEST)),
                ),
            ],
            &[],
            &[
                __Attribute::Keys(&[__Attribute::MaxLength(64)]),
                __Attribute::Values(
                    &[__Attribute::ExclusiveMinimum(__private::Limit::Float(0.0))],
                ),
            ],
            &[__Attribute::Check, __Attribute::Secret],
            &[],
            &[],
            &[
                __Attribute::MinLength(1),
                __Attribute::RequiredUnless(&[(1, __private::Literal::Integer(20))]),
                __Attribute::Code("silent"),
                __Attribute::ReadOnly,
            ],
        ],
        &[
            __Attribute::Rule(__Some(0)),
            __Attribute::Code("overfull"),
            __Attribute::DenyUnknownFields,
            __Attribute::Alias("results", 0),
        ],
    );
    #[automatically_derived]
    impl<T: __private::ApiValue, const N: usize> __private::ApiValue for Page<T, N>
    where
        T: Clone,
    {
        #[inline]
        fn empty() -> Self {
            Self {
                items: <Vec<T> as __private::ApiValue>::empty(),
                limit: __private::empty(),
                r#type: __private::None,
                counts: __private::empty(),
                cursor: __private::empty(),
                first: <[Owner; N] as __private::ApiValue>::empty(),
                next: __private::None,
                note: __private::empty(),
            }
        }
        #[inline]
        fn part(&mut self) -> __private::Part<'_> {
            __private::Part::Object(&__MODEL, self)
        }
        #[inline]
        fn get(&self) -> __private::Ref<'_> {
            __private::Ref::Object(&__MODEL, self)
        }
        #[inline]
        fn check(
            &self,
            __at: &__private::Path<'_>,
            __report: &mut __private::Report<'_>,
        ) {
            let __check = &mut __private::Check::new(&__MODEL, __at, __report);
            __check
                .unique_items_of(0, 0, &self.items, __private::Record::value(self, 0));
            __check
                .items(
                    0,
                    2,
                    &self.items,
                    |__check, __item| {
                        __check.check(0, 0, __item, |__value| is_listed(__value));
                    },
                );
            __check.nested(self, 0);
            __check.minimum(1, 0, &self.limit, 1);
            __check.maximum(1, 1, &self.limit, LARGEST);
            __check.nested(self, 2);
            if let __Some(__value) = &self.counts {
                __check
                    .keys(
                        3,
                        0,
                        __value,
                        |__check, __item| {
                            __check.max_length(0, 0, __item, 64);
                        },
                    );
                __check
                    .values(
                        3,
                        1,
                        __value,
                        |__check, __item| {
                            __check.exclusive_minimum(0, 0, __item, 0f64);
                        },
                    );
            }
            __check
                .check_with(
                    4,
                    0,
                    &self.cursor,
                    |cursor, cx| cx.data::<Cursors>().is_some_and(|all| all.know(cursor)),
                );
            __check.nested(self, 5);
            __check.nested(self, 6);
            if let __private::Patch::Value(__value) = &self.note {
                __check.min_length(7, 0, __value, 1);
            }
            __check.required_unless(7, 1, self);
            __check.rule(0, self, |page| page.items.len() <= page.limit);
        }
    }
    #[automatically_derived]
    impl<T: __private::ApiValue, const N: usize> __private::Record for Page<T, N>
    where
        T: Clone,
    {
        #[inline]
        fn place(&mut self, __index: usize) -> &mut dyn __private::ApiValue {
            match __index {
                0 => <Vec<T> as __private::ApiValue>::as_place(&mut self.items),
                1 => &mut self.limit,
                2 => <Kind as __private::ApiValue>::option_as_place(&mut self.r#type),
                3 => &mut self.counts,
                4 => &mut self.cursor,
                5 => <[Owner; N] as __private::ApiValue>::as_place(&mut self.first),
                6 => <Box<Self> as __private::ApiValue>::option_as_place(&mut self.next),
                _ => &mut self.note,
            }
        }
        #[inline]
        fn value(&self, __index: usize) -> &dyn __private::ApiValue {
            match __index {
                0 => <Vec<T> as __private::ApiValue>::as_value(&self.items),
                1 => &self.limit,
                2 => <Kind as __private::ApiValue>::option_as_value(&self.r#type),
                3 => &self.counts,
                4 => &self.cursor,
                5 => <[Owner; N] as __private::ApiValue>::as_value(&self.first),
                6 => <Box<Self> as __private::ApiValue>::option_as_value(&self.next),
                _ => &self.note,
            }
        }
        #[inline]
        fn fill(&mut self, __index: usize, __cx: &__private::Context) {
            match __index {
                1 => self.limit = __private::IntoValue::into_value(20),
                2 => self.r#type = __Some(<Kind as __private::Default>::default()),
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl<T: __private::ApiValue, const N: usize> __private::ApiModel for Page<T, N>
    where
        T: Clone,
    {
        const DESCRIPTION: __private::Description = __private::Description::Model(
            &__MODEL,
        );
    }
    #[allow(unused_comparisons, clippy::all, clippy::pedantic)]
    const _: () = __private::assert!(
        1 <= LARGEST,
        "no value meets both `minimum` and `maximum`: lower `minimum` or raise `maximum`"
    );
    #[allow(unused_comparisons, clippy::all, clippy::pedantic)]
    const _: () = __private::assert!(
        20 <= LARGEST,
        "this `default` breaks its own `maximum = LARGEST`: change one of the two"
    );
    #[automatically_derived]
    impl<T: __private::ApiValue, const N: usize> __private::Serialize for Page<T, N>
    where
        T: Clone,
    {
        #[inline]
        fn serialize<__S: __private::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private::Result<__S::Ok, __S::Error> {
            __private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de, T: __private::ApiValue, const N: usize> __private::Deserialize<'__de>
    for Page<T, N>
    where
        T: Clone,
    {
        #[inline]
        fn deserialize<__D: __private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __private::Result<Self, __D::Error> {
            __private::deserialize(__deserializer)
        }
    }
    #[allow(dead_code)]
    impl<T: __private::ApiValue, const N: usize> Page<T, N>
    where
        T: Clone,
    {
        /// Starts a [`NewPage`], in which nothing is set.
        #[inline]
        pub fn builder() -> NewPage<T, N> {
            NewPage {
                __value: __private::empty(),
                __set: __private::Default::default(),
                __state: __private::PhantomData,
            }
        }
        /// Starts a [`NewPage`] from this value.
        #[inline]
        pub fn to_builder(
            self,
        ) -> NewPage<
            T,
            N,
            __private::Given,
            __private::Given,
            __private::Given,
            __private::Given,
        > {
            NewPage {
                __set: __private::all_fields(&__MODEL),
                __value: self,
                __state: __private::PhantomData,
            }
        }
        /// `type`, or the default that its absence stands for.
        #[must_use]
        #[inline]
        pub fn type_or_default(&self) -> Kind
        where
            Kind: __private::Clone,
        {
            __private::or_default(
                &self.r#type,
                || <Kind as __private::Default>::default(),
            )
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`Page` is missing its required field `items`",
        label = "call `.items(...)` before `.build()`"
    )]
    pub trait __HasItems {}
    #[diagnostic::do_not_recommend]
    impl __HasItems for __private::Set {}
    #[diagnostic::do_not_recommend]
    impl __HasItems for __private::Given {}
    #[diagnostic::on_unimplemented(
        message = "`Page` is missing its required field `counts`",
        label = "call `.counts(...)` before `.build()`"
    )]
    pub trait __HasCounts {}
    #[diagnostic::do_not_recommend]
    impl __HasCounts for __private::Set {}
    #[diagnostic::do_not_recommend]
    impl __HasCounts for __private::Given {}
    #[diagnostic::on_unimplemented(
        message = "`Page` is missing its required field `cursor`",
        label = "call `.cursor(...)` before `.build()`"
    )]
    pub trait __HasCursor {}
    #[diagnostic::do_not_recommend]
    impl __HasCursor for __private::Set {}
    #[diagnostic::do_not_recommend]
    impl __HasCursor for __private::Given {}
    #[diagnostic::on_unimplemented(
        message = "`Page` is missing its required field `first`",
        label = "call `.first(...)` before `.build()`"
    )]
    pub trait __HasFirst {}
    #[diagnostic::do_not_recommend]
    impl __HasFirst for __private::Set {}
    #[diagnostic::do_not_recommend]
    impl __HasFirst for __private::Given {}
    #[allow(dead_code)]
    impl<
        T: __private::ApiValue,
        const N: usize,
        __Items,
        __Counts,
        __Cursor,
        __First,
    > NewPage<T, N, __Items, __Counts, __Cursor, __First>
    where
        T: Clone,
    {
        /// What is on it.
        pub fn items(
            mut self,
            value: impl __private::IntoValue<Vec<T>>,
        ) -> NewPage<T, N, __private::Set, __Counts, __Cursor, __First>
        where
            __Items: __private::Settable,
        {
            self.__value.items = value.into_value();
            NewPage {
                __value: self.__value,
                __set: self.__set,
                __state: __private::PhantomData,
            }
        }
        /// Sets `limit`.
        pub fn limit(mut self, value: impl __private::IntoValue<usize>) -> Self {
            self.__value.limit = value.into_value();
            self.__set.insert(1);
            self
        }
        /// Sets `type`.
        pub fn r#type(mut self, value: impl __private::IntoOptional<Kind>) -> Self {
            self.__value.r#type = value.into_optional();
            self
        }
        /// Sets `counts`.
        pub fn counts(
            mut self,
            value: impl __private::IntoOptional<BTreeMap<String, f64>>,
        ) -> NewPage<T, N, __Items, __private::Set, __Cursor, __First>
        where
            __Counts: __private::Settable,
        {
            self.__value.counts = value.into_optional();
            NewPage {
                __value: self.__value,
                __set: self.__set,
                __state: __private::PhantomData,
            }
        }
        /// Sets `cursor`.
        pub fn cursor(
            mut self,
            value: impl __private::IntoValue<String>,
        ) -> NewPage<T, N, __Items, __Counts, __private::Set, __First>
        where
            __Cursor: __private::Settable,
        {
            self.__value.cursor = value.into_value();
            NewPage {
                __value: self.__value,
                __set: self.__set,
                __state: __private::PhantomData,
            }
        }
        /// Sets `first`.
        pub fn first(
            mut self,
            value: impl __private::IntoValue<[Owner; N]>,
        ) -> NewPage<T, N, __Items, __Counts, __Cursor, __private::Set>
        where
            __First: __private::Settable,
        {
            self.__value.first = value.into_value();
            NewPage {
                __value: self.__value,
                __set: self.__set,
                __state: __private::PhantomData,
            }
        }
        /// The page behind it.
        pub fn next(
            mut self,
            value: impl __private::IntoOptional<Box<Page<T, N>>>,
        ) -> Self {
            self.__value.next = value.into_optional();
            self
        }
        /// Sets `note`.
        pub fn note(mut self, value: impl __private::IntoPatch<String>) -> Self {
            self.__value.note = value.into_patch();
            self
        }
        /** The [`Page`], its rules judged at the system clock.

 # Errors
 Every rule that is broken.*/
        #[inline]
        pub fn build(self) -> __private::Result<Page<T, N>, __private::Violations>
        where
            __Items: __HasItems,
            __Counts: __HasCounts,
            __Cursor: __HasCursor,
            __First: __HasFirst,
        {
            self.build_with(&__private::clock())
        }
        /** The [`Page`], its rules judged in a context of your own.

 # Errors
 Every rule that is broken.*/
        #[inline]
        pub fn build_with(
            mut self,
            cx: &__private::Context,
        ) -> __private::Result<Page<T, N>, __private::Violations>
        where
            __Items: __HasItems,
            __Counts: __HasCounts,
            __Cursor: __HasCursor,
            __First: __HasFirst,
        {
            __private::fill(&__MODEL, &mut self.__value, &self.__set, cx);
            __private::build(self.__value, cx)
        }
        /// The [`Page`], its rules not judged.
        #[inline]
        #[must_use]
        pub fn build_unvalidated(self) -> Page<T, N>
        where
            __Items: __HasItems,
            __Counts: __HasCounts,
            __Cursor: __HasCursor,
            __First: __HasFirst,
        {
            let mut __value = self.__value;
            __private::fill(&__MODEL, &mut __value, &self.__set, &__private::clock());
            __value
        }
    }
};
