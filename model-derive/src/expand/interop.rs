//! The impls of other crates' traits, each behind the feature of that crate's name.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Attribute, Generics, Path};

use super::bounds::{bounded, bounded_struct, bounded_union};
use crate::model::Item;

/// The traits of other crates that a model gets.
#[derive(Clone, Copy)]
pub(crate) struct Interop {
    pub(crate) schemars: bool,
    pub(crate) utoipa: bool,
}

impl Interop {
    /// Those that features ask for.
    pub(crate) const ASKED: Self =
        Self { schemars: cfg!(feature = "schemars"), utoipa: cfg!(feature = "utoipa") };

    /// None, whatever is asked for by another crate that is built with this one.
    #[cfg(test)]
    pub(crate) const NONE: Self = Self { schemars: false, utoipa: false };

    #[cfg(test)]
    pub(crate) const ALL: Self = Self { schemars: true, utoipa: true };

    /// Their impls for a model.
    pub(super) fn expand(self, item: &Item) -> TokenStream {
        match item {
            Item::Struct(it) => {
                self.impls(&it.ident, &bounded_struct(it), &it.krate, it.allow.as_ref())
            }
            Item::Newtype(it) => {
                self.impls(&it.ident, &bounded(&it.generics), &it.krate, it.allow.as_ref())
            }
            Item::Enum(it) => {
                let head = &it.head;
                self.impls(&head.ident, &bounded(&head.generics), &head.krate, head.allow.as_ref())
            }
            Item::Union(it) => {
                let head = &it.head;
                self.impls(&head.ident, &bounded_union(it), &head.krate, head.allow.as_ref())
            }
        }
    }

    /// Their impls for a type that is a value, in a block of their own.
    pub(super) fn impls(
        self,
        ident: &Ident,
        bounded: &Generics,
        krate: &Path,
        allow: Option<&Attribute>,
    ) -> TokenStream {
        let schemars = self.schemars.then(|| schemars(ident, bounded));
        let utoipa = self.utoipa.then(|| utoipa(ident, bounded));
        if schemars.is_none() && utoipa.is_none() {
            return TokenStream::new();
        }
        quote! {
            #allow
            const _: () = {
                use #krate::private as __private;
                #schemars
                #utoipa
            };
        }
    }
}

fn schemars(ident: &Ident, bounded: &Generics) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::schemars::JsonSchema for #ident #ty_generics #where_clause {
            #[inline]
            fn schema_name() -> __private::schemars::Text {
                __private::schemars::name::<Self>()
            }
            #[inline]
            fn schema_id() -> __private::schemars::Text {
                __private::schemars::id::<Self>()
            }
            #[inline]
            fn json_schema(__generator: &mut __private::schemars::SchemaGenerator) -> __private::schemars::Schema {
                __private::schemars::json_schema::<Self>(__generator)
            }
        }
    }
}

/// `PartialSchema` comes with `ComposeSchema`, which is what a generic type, and a list of models, is asked for.
fn utoipa(ident: &Ident, bounded: &Generics) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::utoipa::ComposeSchema for #ident #ty_generics #where_clause {
            #[inline]
            fn compose(_: __private::utoipa::Arguments) -> __private::utoipa::Component {
                __private::utoipa::schema::<Self>()
            }
        }
        #[automatically_derived]
        impl #impl_generics __private::utoipa::ToSchema for #ident #ty_generics #where_clause {
            #[inline]
            fn name() -> __private::utoipa::Text {
                __private::utoipa::name::<Self>()
            }
            #[inline]
            fn schemas(__schemas: &mut __private::utoipa::Components) {
                __private::utoipa::schemas::<Self>(__schemas);
            }
        }
    }
}
