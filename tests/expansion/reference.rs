/// Builds a [`CreatePersonalAccessTokenRequest`]: one setter for each field, then `build`.
#[must_use = "call `.build()` to get the `CreatePersonalAccessTokenRequest`"]
pub struct CreatePersonalAccessTokenRequestBuilder<
    __Name = ::model_core::private::Missing,
> {
    __value: CreatePersonalAccessTokenRequest,
    __state: ::model_core::private::PhantomData<(__Name,)>,
}
const _: () = {
    use ::model_core::private::{self as __private, names::*};
    static __MODEL: __private::Model = __private::model(
        "CreatePersonalAccessTokenRequest",
        "Object for specifying the name of a personal access token to create.",
        &["name", "scope", "accessTokenValiditySeconds", "expirationDate"],
        "rooo",
        "The name of the token. Cannot be the same as another token of the same owner.\0Scopes of the token.\0Number of seconds an access token is valid.\0When the token expires, down to the millisecond.",
        &[
            &[
                __Attribute::MinLength(1),
                __Attribute::Example(__private::Literal::Text("NodeJS Integration")),
            ],
            &[__Attribute::Items(&[__Attribute::MinLength(1)])],
            &[
                __Attribute::Minimum(__private::Limit::Integer(15)),
                __Attribute::Maximum(__private::Limit::Integer(43200)),
                __Attribute::Example(__private::Literal::Integer(36900)),
            ],
            &[
                __Attribute::DateRange(
                    __private::date_range(
                        __Some(__private::date_bound(__private::Anchor::Now, &[])),
                        false,
                        __Some(
                            __private::date_bound(
                                __private::Anchor::Now,
                                &[(6, __private::Unit::Months)],
                            ),
                        ),
                        false,
                    ),
                ),
                __Attribute::Precision(__private::Precision::Milliseconds),
            ],
        ],
        &[],
    );
    #[automatically_derived]
    impl __private::ApiValue for CreatePersonalAccessTokenRequest {
        #[inline]
        fn empty() -> Self {
            Self {
                name: __private::empty(),
                scope: __private::empty(),
                access_token_validity_seconds: __private::empty(),
                expiration_date: __private::empty(),
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
            __check.min_length(0, 0, &self.name, 1);
            if let __Some(__value) = &self.scope {
                __check
                    .items(
                        1,
                        0,
                        __value,
                        |__check, __item| {
                            __check.min_length(0, 0, __item, 1);
                        },
                    );
            }
            if let __Some(__value) = &self.access_token_validity_seconds {
                __check.minimum(2, 0, __value, 15);
                __check.maximum(2, 1, __value, 43_200);
            }
            if let __Some(__value) = &self.expiration_date {
                __check.date_range(3, 0, __value);
            }
        }
    }
    #[automatically_derived]
    impl __private::Record for CreatePersonalAccessTokenRequest {
        #[inline]
        fn place(&mut self, __index: usize) -> &mut dyn __private::ApiValue {
            match __index {
                0 => &mut self.name,
                1 => &mut self.scope,
                2 => &mut self.access_token_validity_seconds,
                _ => &mut self.expiration_date,
            }
        }
        #[inline]
        fn value(&self, __index: usize) -> &dyn __private::ApiValue {
            match __index {
                0 => &self.name,
                1 => &self.scope,
                2 => &self.access_token_validity_seconds,
                _ => &self.expiration_date,
            }
        }
        #[inline]
        fn fill(&mut self, __index: usize, __cx: &__private::Context) {
            match __index {
                1 => self.scope = __Some(self.scope_or_default()),
                2 => {
                    self.access_token_validity_seconds = __Some(
                        self.access_token_validity_seconds_or_default(),
                    );
                }
                3 => self.expiration_date = __Some(self.expiration_date_or_default(__cx)),
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl __private::ApiModel for CreatePersonalAccessTokenRequest {
        const DESCRIPTION: __private::Description = __private::Description::Model(
            &__MODEL,
        );
    }
    #[automatically_derived]
    impl __private::Serialize for CreatePersonalAccessTokenRequest {
        #[inline]
        fn serialize<__S: __private::Serializer>(
            &self,
            __serializer: __S,
        ) -> __private::Result<__S::Ok, __S::Error> {
            __private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    impl<'__de> __private::Deserialize<'__de> for CreatePersonalAccessTokenRequest {
        #[inline]
        fn deserialize<__D: __private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __private::Result<Self, __D::Error> {
            __private::deserialize(__deserializer)
        }
    }
    #[allow(dead_code)]
    impl CreatePersonalAccessTokenRequest {
        /// Starts a [`CreatePersonalAccessTokenRequestBuilder`], in which nothing is set.
        #[inline]
        pub fn builder() -> CreatePersonalAccessTokenRequestBuilder {
            CreatePersonalAccessTokenRequestBuilder {
                __value: __private::empty(),
                __state: __private::PhantomData,
            }
        }
        /// Starts a [`CreatePersonalAccessTokenRequestBuilder`] from this value.
        #[inline]
        pub fn to_builder(
            self,
        ) -> CreatePersonalAccessTokenRequestBuilder<__private::Given> {
            CreatePersonalAccessTokenRequestBuilder {
                __value: self,
                __state: __private::PhantomData,
            }
        }
        /// `scope`, or the default that its absence stands for.
        #[must_use]
        #[inline]
        pub fn scope_or_default(&self) -> Vec<String> {
            __private::or_default(
                &self.scope,
                || __private::IntoValue::into_value(["sp:scopes:all"]),
            )
        }
        /// `accessTokenValiditySeconds`, or the default that its absence stands for.
        #[must_use]
        #[inline]
        pub fn access_token_validity_seconds_or_default(&self) -> i32 {
            __private::or_default(
                &self.access_token_validity_seconds,
                || __private::IntoValue::into_value(43_200),
            )
        }
        /// `expirationDate`, or the default that its absence stands for.
        #[must_use]
        #[inline]
        pub fn expiration_date_or_default(
            &self,
            cx: &__private::Context,
        ) -> DateTime<Utc> {
            __private::or_default(
                &self.expiration_date,
                || __private::date_default(
                    __private::date_bound(
                        __private::Anchor::Now,
                        &[(6, __private::Unit::Months)],
                    ),
                    cx,
                    __Some(__private::Precision::Milliseconds),
                ),
            )
        }
    }
    #[diagnostic::on_unimplemented(
        message = "`CreatePersonalAccessTokenRequest` is missing its required field `name`",
        label = "call `.name(...)` before `.build()`"
    )]
    pub trait __HasName {}
    #[diagnostic::do_not_recommend]
    impl __HasName for __private::Set {}
    #[diagnostic::do_not_recommend]
    impl __HasName for __private::Given {}
    #[allow(dead_code)]
    impl<__Name> CreatePersonalAccessTokenRequestBuilder<__Name> {
        /// The name of the token. Cannot be the same as another token of the same owner.
        pub fn name(
            mut self,
            value: impl __private::IntoValue<String>,
        ) -> CreatePersonalAccessTokenRequestBuilder<__private::Set>
        where
            __Name: __private::Settable,
        {
            self.__value.name = value.into_value();
            CreatePersonalAccessTokenRequestBuilder {
                __value: self.__value,
                __state: __private::PhantomData,
            }
        }
        /// Scopes of the token.
        pub fn scope(
            mut self,
            value: impl __private::IntoOptional<Vec<String>>,
        ) -> Self {
            self.__value.scope = value.into_optional();
            self
        }
        /// Number of seconds an access token is valid.
        pub fn access_token_validity_seconds(
            mut self,
            value: impl __private::IntoOptional<i32>,
        ) -> Self {
            self.__value.access_token_validity_seconds = value.into_optional();
            self
        }
        /// When the token expires, down to the millisecond.
        pub fn expiration_date(
            mut self,
            value: impl __private::IntoOptional<DateTime<Utc>>,
        ) -> Self {
            self.__value.expiration_date = __private::truncated(
                value.into_optional(),
                __private::Precision::Milliseconds,
            );
            self
        }
        /** The [`CreatePersonalAccessTokenRequest`], its rules judged at the system clock.

 # Errors
 Every rule that is broken.*/
        #[inline]
        pub fn build(
            self,
        ) -> __private::Result<CreatePersonalAccessTokenRequest, __private::Violations>
        where
            __Name: __HasName,
        {
            __private::build_now(self.__value)
        }
        /** The [`CreatePersonalAccessTokenRequest`], its rules judged in a context of your own.

 # Errors
 Every rule that is broken.*/
        #[inline]
        pub fn build_with(
            self,
            cx: &__private::Context,
        ) -> __private::Result<CreatePersonalAccessTokenRequest, __private::Violations>
        where
            __Name: __HasName,
        {
            __private::build(self.__value, cx)
        }
        /// The [`CreatePersonalAccessTokenRequest`], its rules not judged.
        #[inline]
        #[must_use]
        pub fn build_unvalidated(self) -> CreatePersonalAccessTokenRequest
        where
            __Name: __HasName,
        {
            self.__value
        }
    }
};
