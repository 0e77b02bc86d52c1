#![no_implicit_prelude]
#![deny(warnings)]

use ::chrono::{DateTime, Utc};
use ::std::net::{IpAddr, Ipv4Addr};

#[derive(::model_core::ApiModel)]
struct Model<T, U: ::core::marker::Copy = u8>
where
    T: ::core::default::Default,
{
    #[api(serde, default)]
    own: T,
    #[api(serde)]
    maybe: ::core::option::Option<T>,
    #[api(with = ::chrono::serde::ts_seconds, default = now, example = 5)]
    with: DateTime<Utc>,
    #[api(with = ::chrono::serde::ts_seconds_option)]
    with_maybe: ::core::option::Option<DateTime<Utc>>,
    #[api(skip)]
    skip: ::core::marker::PhantomData<U>,
}

#[derive(::model_core::ApiModel)]
struct Plain {
    #[api(serde, default = [], example = [IpAddr::V4(Ipv4Addr::LOCALHOST)])]
    list: ::std::vec::Vec<IpAddr>,
    #[api(with = ::chrono::serde::ts_seconds_option, example = DateTime::<Utc>::UNIX_EPOCH)]
    with: ::core::option::Option<DateTime<Utc>>,
    #[api(serde, check = |below| below.list.is_empty())]
    below: ::core::option::Option<::std::boxed::Box<Self>>,
    #[api(skip)]
    skip: ::core::option::Option<IpAddr>,
}

/// It is neither a value nor foreign.
#[derive(Clone, Copy)]
struct Unknown;

use ::core::clone::Clone;
use ::core::marker::Copy;

fn main() {
    use ::model_core::ApiModel as _;
    let plain = Plain::builder().list([]).skip(IpAddr::V4(Ipv4Addr::LOCALHOST)).build();
    ::std::assert!(plain.is_ok_and(|plain| plain.skip.is_some() && plain.with.is_none()));
    let model = Model::<u8, Unknown>::builder().own(5).maybe(6).build();
    ::std::assert!(model.is_ok_and(|model| model.to_json().is_ok()));
    let _ = Model::<u8, Unknown>::builder().build_unvalidated().with_maybe;
}
