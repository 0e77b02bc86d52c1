//! The expansion: data and a little glue. Each output is one pure function of the model, and nothing
//! here can fail.
//!
//! Every path goes through `private`, under a name that no user has; locals are hygienic.

mod assertions;
mod bounds;
mod builder;
mod default;
mod describe;
mod enumeration;
mod fallback;
mod fields;
mod foreign;
mod interop;
mod newtype;
mod read;
// Without `chrono` the reference model does not expand, nor without `json` the union.
#[cfg(all(test, feature = "chrono", feature = "json"))]
mod tests;
mod types;
mod union;
mod validate;
mod variant;

pub(crate) use fallback::fallback;
pub(crate) use interop::Interop;
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{
    Attribute, GenericParam, Generics, Lifetime, LifetimeParam, Path, Type, TypePath, Visibility,
};

use self::assertions::assertions;
use self::bounds::{bounded, bounded_struct};
use self::fields::Fields;
use crate::model::{Field, Inlined, Item, Model};

/// All that a type expands to.
pub(crate) fn expand(item: &Item, interop: Interop) -> TokenStream {
    let mut own = match item {
        Item::Struct(model) => structure(model),
        Item::Newtype(newtype) => newtype::expand(newtype),
        Item::Enum(model) => enumeration::expand(model),
        Item::Union(model) => union::expand(model),
    };
    own.extend(interop.expand(item));
    own
}

/// All that a struct expands to.
fn structure(model: &Model) -> TokenStream {
    let (ident, generics) = (&model.ident, &model.generics);
    let bounded = bounded_struct(model);
    let parts = [
        describe::describe(model),
        written(ident, generics, &model.fields.iter().collect::<Vec<_>>()),
        distinct(ident, generics, &model.fields, &quote!(__MODEL)),
        read::read(model),
        read::record(model),
        foreign::items(&[Fields::of_struct(model)], &bounded),
        validate::model(ident, &bounded, &quote!(Model(&__MODEL))),
        assertions(ident, generics, model.fields.iter().flat_map(|it| &it.assertions)),
        serde(ident, &bounded),
        builder::implement(model),
    ];
    let mut tokens = builder::declare(model);
    tokens.extend(block(&model.krate, model.allow.as_ref(), parts));
    tokens
}

/// The block that hides what only the expansion names. What it names often has a name of its own: every
/// token costs whoever compiles the model, and so does every import.
fn block(
    krate: &Path,
    allow: Option<&Attribute>,
    parts: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let inside = braced(quote!(use #krate::private::{self as __private, names::*};), parts);
    quote! {
        #allow
        const _: () = #inside;
    }
}

/// Tokens in braces. They move there: what `quote!` puts into other tokens it copies, which every model
/// pays for.
fn braced(mut tokens: TokenStream, more: impl IntoIterator<Item = TokenStream>) -> Group {
    tokens.extend(more);
    Group::new(Delimiter::Brace, tokens)
}

/// The one-line impls of serde's traits: the only code that is generic over a format.
fn serde(ident: &Ident, bounded: &Generics) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let mut with_lifetime = bounded.clone();
    let lifetime = LifetimeParam::new(Lifetime::new("'__de", Span::call_site()));
    with_lifetime.params.insert(0, GenericParam::Lifetime(lifetime));
    let (de_generics, ..) = with_lifetime.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Serialize for #ident #ty_generics #where_clause {
            #[inline]
            fn serialize<__S: __private::Serializer>(&self, __serializer: __S) -> __private::Result<__S::Ok, __S::Error> {
                __private::serialize(self, __serializer)
            }
        }
        #[automatically_derived]
        impl #de_generics __private::Deserialize<'__de> for #ident #ty_generics #where_clause {
            #[inline]
            fn deserialize<__D: __private::Deserializer<'__de>>(__deserializer: __D) -> __private::Result<Self, __D::Error> {
                __private::deserialize(__deserializer)
            }
        }
    }
}

/// What is read from one text can be the key of a map.
fn keyed(ident: &Ident, bounded: &Generics) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::Keyed for #ident #ty_generics #where_clause {}
    }
}

/// Refuses an alias of `Option`: only the compiler can tell one, and the presence of its field was
/// decided by the type as written. Of a type parameter the user of the model decides.
fn written(model: &Ident, generics: &Generics, fields: &[&Field]) -> TokenStream {
    let may_be_one = |field: &&Field| {
        let parameter = types::is_parameter(&field.value_ty, generics);
        field.may_be_alias && !field.is_known() && !field.optional && !parameter
    };
    let depends = |field: &&Field| types::names_parameter(&field.value_ty, generics);
    let (generic, plain): (Vec<&Field>, Vec<&Field>) =
        fields.iter().copied().filter(may_be_one).partition(depends);
    if generic.is_empty() && plain.is_empty() {
        return TokenStream::new();
    }
    let kind = |field: &Field| {
        let ty = outside(model, generics, field.value_ty.to_token_stream());
        let span = type_span(field);
        quote_spanned!(span=> __private::written(&<__private::Probe<#ty>>::KIND))
    };
    let plain = plain.iter().map(|field| {
        let kind = kind(field);
        quote_spanned!(type_span(field)=> const _: () = #kind;)
    });
    // What depends on a parameter is checked in the body of a function, which nobody calls.
    let generic = (!generic.is_empty()).then(|| {
        let kinds = generic.iter().map(|field| kind(field));
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        quote!(fn __written #impl_generics () #where_clause { #(#kinds;)* })
    });
    quote! {
        use __private::ProbeAny as _;
        #(#plain)*
        #generic
    }
}

/// Refuses keys that two fields claim, where one of them is flattened and only the compiler knows its
/// keys. Of a type parameter the user of the model decides.
fn distinct(
    ident: &Ident,
    generics: &Generics,
    fields: &[Field],
    description: &TokenStream,
) -> TokenStream {
    let flattened: Vec<(Literal, &Field)> = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| field.inlined == Some(Inlined::Flatten))
        .map(|(index, field)| (Literal::usize_unsuffixed(index), field))
        .collect();
    if !generics.params.is_empty() || flattened.is_empty() {
        return TokenStream::new();
    }
    let all = local("parts");
    let parts = flattened.iter().map(|(index, field)| {
        let ty = outside(ident, generics, field.value_ty.to_token_stream());
        let span = type_span(field);
        quote_spanned!(span=> (#index, <#ty as __private::Flat>::DESCRIPTION))
    });
    let checks = flattened.iter().map(|(index, field)| {
        let span = type_span(field);
        quote_spanned!(span=> __private::distinct(&#description, #index, #all);)
    });
    quote! {
        const _: () = {
            let #all = &[#(#parts),*];
            #(#checks)*
        };
    }
}

/// Where a mistake in a field's type is shown. In a type that is known by name there is none, and to
/// ask a type for its span is dear.
fn type_span(field: &Field) -> Span {
    span_of(&field.value_ty, !field.is_known())
}

fn span_of(ty: &Type, nested: bool) -> Span {
    let Type::Path(TypePath { qself: None, path, .. }) = ty else { return located(ty.span()) };
    let plain = path.segments.last().is_some_and(|last| last.arguments.is_none());
    match path.segments.first() {
        _ if plain && !nested => Span::call_site(),
        // What a type says of its whole span is its first token's.
        Some(first) if path.leading_colon.is_none() => located(first.ident.span()),
        _ => located(ty.span()),
    }
}

/// A visibility for methods with docs. One that starts in a `macro_rules!` macro is taken to be written
/// there, and to have none of the docs that are not.
fn visibility(vis: &Visibility) -> Visibility {
    let mut vis = vis.clone();
    match &mut vis {
        Visibility::Public(public) => public.span = located(public.span),
        Visibility::Restricted(restricted) => {
            restricted.pub_token.span = located(restricted.pub_token.span);
        }
        Visibility::Inherited => {}
    }
    vis
}

/// A local variable that no expression of the user's can see, and no constant can be mistaken for.
fn local(name: &str) -> Ident {
    Ident::new(&format!("__{name}"), Span::mixed_site())
}

/// The same, where a mistake is to be shown at `span`.
fn local_at(name: &str, span: Span) -> Ident {
    let mut local = local(name);
    local.set_span(Span::mixed_site().located_at(span));
    local
}

/// An argument that users see in the documentation of a method.
fn argument(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// Where a mistake that only the compiler finds is shown, and names are what they are everywhere else
/// in the expansion: a `macro_rules!` macro may have put the parts of a struct together.
fn located(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// A type behind `&`, which of several bounds would take the first alone. No such type is a value.
fn referred(ty: &Type) -> TokenStream {
    match ty {
        Type::TraitObject(_) | Type::ImplTrait(_) => quote!((#ty)),
        ty => quote!(#ty),
    }
}

/// The tokens for where `Self` is not the model, which is written out there.
fn outside(model: &Ident, generics: &Generics, tokens: TokenStream) -> TokenStream {
    let one = |token| match token {
        TokenTree::Ident(word) if word == "Self" => {
            let mut ident = model.clone();
            ident.set_span(word.span());
            let (_, ty_generics, _) = generics.split_for_impl();
            quote!(#ident #ty_generics)
        }
        TokenTree::Group(group) => {
            let inside = outside(model, generics, group.stream());
            let mut written_out = Group::new(group.delimiter(), inside);
            written_out.set_span(group.span());
            written_out.to_token_stream()
        }
        token => token.to_token_stream(),
    };
    tokens.into_iter().map(one).collect()
}

/// The tokens for a static, which knows no parameter of the model. Its lifetimes are left to be
/// inferred, and `lower` lets nothing there name another one.
fn in_static(model: &Ident, generics: &Generics, tokens: TokenStream) -> TokenStream {
    let tokens =
        if generics.lifetimes().next().is_some() { elided(generics, tokens) } else { tokens };
    outside(model, &Generics::default(), tokens)
}

/// The tokens with `'_` for each lifetime of the model.
fn elided(generics: &Generics, tokens: TokenStream) -> TokenStream {
    let mut after_quote = false;
    let one = |token| {
        let is_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        let is_name = std::mem::replace(&mut after_quote, is_quote);
        match token {
            TokenTree::Ident(word)
                if is_name && generics.lifetimes().any(|it| it.lifetime.ident == word) =>
            {
                Ident::new("_", word.span()).into_token_stream()
            }
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), elided(generics, group.stream()));
                inside.set_span(group.span());
                inside.into_token_stream()
            }
            token => token.into_token_stream(),
        }
    };
    tokens.into_iter().map(one).collect()
}
