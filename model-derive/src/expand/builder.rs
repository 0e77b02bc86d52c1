//! The builder: the model under construction, and one type parameter for each required field.

mod state;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use self::state::{State, arguments, generics, required, states};
use super::bounds::{bound_struct, bounded_struct};
use super::describe::precision;
use super::{argument, braced, default, local, outside, type_span, visibility};
use crate::model::{Field, Model, Presence};

/// The builder's type. It stands beside the model, where it can be named.
pub(super) fn declare(model: &Model) -> TokenStream {
    let (vis, ident, builder, krate) = (&model.vis, &model.ident, &model.builder, &model.krate);
    let allow = &model.allow;
    let states = states(model);
    let generics = generics(model, &states, Some(&quote!(#krate::private)));
    let (params, where_clause) = (&generics.params, &generics.where_clause);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let state = (!states.is_empty()).then(|| {
        let states = states.iter().map(|state| &state.param);
        quote!(__state: #krate::private::PhantomData<(#(#states,)*)>,)
    });
    let docs = format!(" Builds a [`{ident}`]: one setter for each field, then `build`.");
    let must_use = format!("call `.build()` to get the `{ident}`");
    let set = filled(model).then(|| quote!(__set: #krate::private::Fields,));
    quote! {
        #[doc = #docs]
        #[must_use = #must_use]
        #allow
        #vis struct #builder <#params> #where_clause {
            __value: #ident #ty_generics,
            #set
            #state
        }
    }
}

/// The methods of the model that start a builder, and those of the builder.
pub(super) fn implement(model: &Model) -> TokenStream {
    let methods = methods(model);
    let states = states(model);
    let markers = states.iter().map(|state| marker(model, state));
    let all = model.fields.iter().chain(&model.skipped).enumerate();
    let setters = all.map(|(index, field)| setter(model, &states, index, field));
    let build = build(model, &states);
    let builder = &model.builder;
    let generics = generics(model, &states, None);
    let mut bounded = generics.clone();
    bound_struct(&mut bounded, model);
    let (impl_generics, ..) = bounded.split_for_impl();
    let (_, ty_generics, where_clause) = generics.split_for_impl();
    let inside = braced(TokenStream::new(), setters.chain([build]));
    let mut tokens = methods;
    tokens.extend(markers);
    tokens.extend(quote! {
        #[allow(dead_code)]
        impl #impl_generics #builder #ty_generics #where_clause #inside
    });
    tokens
}

/// The methods of the model itself: `builder`, `to_builder`, and its defaults.
fn methods(model: &Model) -> TokenStream {
    let (vis, ident, builder) = (visibility(&model.vis), &model.ident, &model.builder);
    let bounded = bounded_struct(model);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let arguments = arguments(model);
    let given = arguments.iter().cloned().chain(required(model).map(|_| quote!(__private::Given)));
    // A required field is missing by default.
    let missing = (!arguments.is_empty()).then(|| quote!(<#(#arguments),*>));
    let accessors = default::accessors(model);
    let (none_set, all_set) = if filled(model) {
        (
            quote!(__set: __private::Default::default(),),
            quote!(__set: __private::all_fields(&__MODEL),),
        )
    } else {
        (TokenStream::new(), TokenStream::new())
    };
    // What no field is required of has one state.
    let state = required(model).next().map(|_| quote!(__state: __private::PhantomData,));
    let docs = format!(" Starts a [`{builder}`], in which nothing is set.");
    let to_docs = format!(" Starts a [`{builder}`] from this value.");
    quote! {
        #[allow(dead_code)]
        impl #impl_generics #ident #ty_generics #where_clause {
            #[doc = #docs]
            #[inline]
            #vis fn builder() -> #builder #missing {
                #builder { __value: __private::empty(), #none_set #state }
            }
            #[doc = #to_docs]
            #[inline]
            #vis fn to_builder(self) -> #builder <#(#given),*> {
                #builder { #all_set __value: self, #state }
            }
            #(#accessors)*
        }
    }
}

/// The trait that says whether a required field has its value: its message is what a user reads who
/// forgot it. One impl for both states would be shorter, but then the compiler shows only the first
/// of several forgotten fields, and puts its caret under the builder.
fn marker(model: &Model, state: &State) -> TokenStream {
    let (field, marker) = (&model.fields[state.index], &state.marker);
    let name = field.ident.to_string();
    let message = format!(
        "`{}` is missing its required field `{}`",
        model.ident,
        name.trim_start_matches("r#")
    );
    let label = format!("call `.{}(...)` before `.build()`", field.setter);
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label)]
        pub trait #marker {}
        #[diagnostic::do_not_recommend]
        impl #marker for __private::Set {}
        #[diagnostic::do_not_recommend]
        impl #marker for __private::Given {}
    }
}

fn setter(model: &Model, states: &[State], index: usize, field: &Field) -> TokenStream {
    let (vis, ident, setter) = (&model.vis, &field.ident, &field.setter);
    let ty = &field.value_ty;
    // Only what may be a model can be this one.
    let outside =
        (!field.is_known()).then(|| outside(&model.ident, &model.generics, ty.to_token_stream()));
    let ty: &dyn ToTokens = outside.as_ref().map_or(ty, |ty| ty);
    let (builder, docs, argument) = (&model.builder, &field.doc_attrs, argument("value"));
    let span = type_span(field);
    let mut given = argument.clone();
    given.set_span(argument.span().located_at(span));
    let (takes, into) = match (&field.presence, field.optional) {
        (Presence::Patch, _) => ("IntoPatch", "into_patch"),
        (_, true) => ("IntoOptional", "into_optional"),
        _ => ("IntoValue", "into_value"),
    };
    let (takes, into) = (Ident::new(takes, Span::call_site()), Ident::new(into, span));
    let mut value = quote_spanned!(span=> #given.#into());
    if let Some(it) = field.precision {
        let precision = precision(it);
        value = quote_spanned!(span=> __private::truncated(#value, #precision));
    }
    let sets = format!(" Sets `{}`.", field.name);
    let fallback = docs.is_empty().then(|| quote!(#[doc = #sets]));
    let mark = matches!(field.presence, Presence::Default(_)).then(|| {
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        quote!(self.__set.insert(#index);)
    });
    let Some(own) = states.iter().find(|state| state.index == index) else {
        return quote! {
            #(#docs)*
            #fallback
            #vis fn #setter(mut self, #argument: impl __private::#takes<#ty>) -> Self {
                self.__value.#ident = #value;
                #mark
                self
            }
        };
    };
    let own = &own.param;
    let states = states.iter().map(|state| {
        let param = &state.param;
        if state.index == index { quote!(__private::Set) } else { quote!(#param) }
    });
    let arguments = arguments(model).into_iter().chain(states);
    let set = filled(model).then(|| quote!(__set: self.__set,));
    quote! {
        #(#docs)*
        #fallback
        #vis fn #setter(mut self, #argument: impl __private::#takes<#ty>) -> #builder <#(#arguments),*>
        where
            #own: __private::Settable
        {
            self.__value.#ident = #value;
            #builder { __value: self.__value, #set __state: __private::PhantomData }
        }
    }
}

/// `build`, `build_with` and `build_unvalidated`.
fn build(model: &Model, states: &[State]) -> TokenStream {
    let (vis, ident) = (visibility(&model.vis), &model.ident);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let (params, markers): (Vec<_>, Vec<_>) =
        states.iter().map(|state| (&state.param, &state.marker)).unzip();
    let bounds = (!states.is_empty()).then(|| quote!(where #(#params: #markers),*));
    let (cx, value) = (argument("cx"), local("value"));
    let (fill, now, take) = if filled(model) {
        (
            quote!(__private::fill(&__MODEL, &mut self.__value, &self.__set, #cx);),
            quote!(self.build_with(&__private::clock())),
            quote! {
                let mut #value = self.__value;
                __private::fill(&__MODEL, &mut #value, &self.__set, &__private::clock());
                #value
            },
        )
    } else {
        (TokenStream::new(), quote!(__private::build_now(self.__value)), quote!(self.__value))
    };
    let mutable = filled(model).then(|| quote!(mut));
    let judged = |at| {
        format!(
            " The [`{ident}`], its rules judged {at}.\n\n # Errors\n Every rule that is broken."
        )
    };
    let (docs, with_docs) = (judged("at the system clock"), judged("in a context of your own"));
    let unvalidated_docs = format!(" The [`{ident}`], its rules not judged.");
    quote! {
        #[doc = #docs]
        #[inline]
        #vis fn build(self) -> __private::Result<#ident #ty_generics, __private::Violations> #bounds {
            #now
        }
        #[doc = #with_docs]
        #[inline]
        #vis fn build_with(#mutable self, #cx: &__private::Context) -> __private::Result<#ident #ty_generics, __private::Violations> #bounds {
            #fill
            __private::build(self.__value, #cx)
        }
        #[doc = #unvalidated_docs]
        #[inline]
        #[must_use]
        #vis fn build_unvalidated(self) -> #ident #ty_generics #bounds {
            #take
        }
    }
}

/// Whether some field is filled in by `build`, so that the builder remembers which were set.
fn filled(model: &Model) -> bool {
    model.fields.iter().any(|field| matches!(field.presence, Presence::Default(_)))
}
