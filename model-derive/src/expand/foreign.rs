//! Fields of foreign types, which their own serde impls or a module write and read. The engine cannot
//! reach them as it reaches the others, and asks the model.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Expr, Generics, Path};

use super::describe::{is_literal, literal, of_type};
use super::read::declared;
use super::{Fields, default, local, local_at, located, type_span};
use crate::model::{DefaultValue, Field, Foreign, Presence};

/// One such field, and its index.
type Indexed<'a> = (usize, &'a Field, &'a Foreign);

fn foreign<'a>(fields: &Fields<'a>) -> impl Iterator<Item = Indexed<'a>> {
    let all = fields.list.iter().enumerate();
    all.filter_map(|(index, field)| Some((index, field, field.foreign.as_ref()?)))
}

/// What stands in such a field until its value comes.
pub(super) fn blank(fields: &Fields, field: &Field, foreign: &Foreign) -> TokenStream {
    match &field.presence {
        Presence::Patch => return quote!(__private::Patch::Absent),
        _ if field.optional => return quote!(__private::None),
        Presence::Default(default @ DefaultValue::Expr(_)) => {
            return default::value(fields, field, default, &TokenStream::new());
        }
        _ => {}
    }
    let (ty, span) = (&field.value_ty, type_span(field));
    let make = match (foreign, field.examples.first()) {
        (_, Some(example)) if !is_literal(example) => {
            let example = of_type(example, ty);
            quote!(|| #example)
        }
        (Foreign::Serde, None) => quote_spanned!(span=> <#ty as __private::Serde>::synthesised),
        (Foreign::Serde, Some(example)) => {
            let example = literal(example);
            quote_spanned!(span=> || <#ty as __private::Serde>::like(&#example))
        }
        (Foreign::With { number, .. }, example) => {
            let number = Literal::usize_unsuffixed(*number);
            match example.map(literal) {
                None => quote_spanned!(span=> __private::synthesised_with::<Self, #number>),
                Some(example) => {
                    quote_spanned!(span=> || __private::like_with::<Self, #number>(&#example))
                }
            }
        }
    };
    quote_spanned!(span=> <__private::Blank<#ty>>::or(#make))
}

/// The value of such a field: a stand-in, which says whether there is one.
pub(super) fn value(field: &Field, foreign: &Foreign, reached: &TokenStream) -> TokenStream {
    let is_there = match (foreign, &field.presence) {
        (_, Presence::Patch) => return quote!(__private::foreign_patch(#reached)),
        // What is always written, the module writes whatever it is.
        (Foreign::With { .. }, Presence::RequiredNullable) => quote!(true),
        _ if field.optional => quote!(__private::Option::is_some(#reached)),
        _ => quote!(true),
    };
    quote!(__private::foreign_value(#is_there))
}

/// The methods of `Record` that the engine asks instead: of a struct, or of the variants that the
/// patterns match.
pub(super) fn record(all: &[(Option<TokenStream>, Fields)]) -> TokenStream {
    if all.iter().all(|(_, fields)| foreign(fields).next().is_none()) {
        return TokenStream::new();
    }
    let (from, at, report, write) = (local("from"), local("at"), local("report"), local("write"));
    let reads = each(all, &quote!(__private::Result::Ok(__private::Read::Value)), &|fields, it| {
        let (index, field, foreign) = it;
        let (span, ty, place) = (type_span(field), &field.value_ty, fields.place(index));
        let read = match foreign {
            Foreign::Serde if matches!(field.presence, Presence::Patch) => {
                quote_spanned!(span=> <#ty as __private::Serde>::read_patch)
            }
            Foreign::Serde if field.optional => {
                quote_spanned!(span=> <#ty as __private::Serde>::read_option)
            }
            Foreign::Serde => quote_spanned!(span=> <#ty as __private::Serde>::read),
            Foreign::With { number, .. } => {
                let number = Literal::usize_unsuffixed(*number);
                quote_spanned!(span=> __private::read_with::<Self, #number>)
            }
        };
        quote_spanned!(span=> #read(&mut #place, #from, #at, #report))
    });
    let writes = each(all, &quote!({}), &|fields, (index, field, foreign)| {
        let value = local("value");
        let reached = fields.get(index, type_span(field));
        if field.optional && matches!(foreign, Foreign::Serde) {
            let there = present(field);
            let write = write_to(field, foreign, &quote!(#value), &write);
            return quote!(if let #there(#value) = #reached { #write });
        }
        write_to(field, foreign, &reached, &write)
    });
    quote! {
        #[inline]
        fn read_foreign(
            &mut self,
            __index: usize,
            #from: &mut dyn __private::Source<'_>,
            #at: &__private::Path<'_>,
            #report: &mut __private::Report<'_>,
        ) -> __private::Reading {
            #reads
        }
        #[inline]
        fn write_foreign(&self, __index: usize, #write: &mut dyn __private::FnMut(&dyn __private::Foreign)) {
            #writes
        }
    }
}

/// What an optional field is when it holds a value.
pub(super) fn present(field: &Field) -> TokenStream {
    if let Presence::Patch = field.presence {
        quote!(__private::Patch::Value)
    } else {
        quote!(__Some)
    }
}

/// An example of such a field, as the JSON text that it turns out to be.
pub(super) fn example(field: &Field, foreign: &Foreign, value: &Expr) -> TokenStream {
    let value = of_type(value, &field.value_ty);
    let write = local("write");
    let value = match foreign {
        Foreign::With { .. } if field.optional => quote!(&__Some(#value)),
        _ => quote!(&#value),
    };
    let written = write_to(field, foreign, &value, &write);
    quote!(__private::foreign_example(|#write| #written))
}

fn write_to(field: &Field, foreign: &Foreign, value: &TokenStream, write: &Ident) -> TokenStream {
    let (ty, span) = (&field.value_ty, type_span(field));
    match foreign {
        Foreign::Serde => quote_spanned!(span=> <#ty as __private::Serde>::write(#value, #write)),
        Foreign::With { number, .. } => {
            let number = Literal::usize_unsuffixed(*number);
            quote_spanned!(span=> __private::write_with::<Self, #number>(#value, #write))
        }
    }
}

/// What stands beside the impls of a type with such fields: the impls that call the modules of `with`.
pub(super) fn items(all: &[Fields], bounded: &Generics) -> TokenStream {
    let fields: Vec<_> =
        all.iter().flat_map(|fields| foreign(fields).map(move |it| (fields, it))).collect();
    if fields.is_empty() {
        return TokenStream::new();
    }
    let impls = fields.iter().filter_map(|(fields, (_, field, foreign))| match foreign {
        Foreign::With { module, number } => Some(with(fields, bounded, field, (module, *number))),
        Foreign::Serde => None,
    });
    quote! {
        use __private::BlankAny as _;
        #(#impls)*
    }
}

fn with(
    fields: &Fields,
    bounded: &Generics,
    field: &Field,
    (module, number): (&Path, usize),
) -> TokenStream {
    let (ident, ty) = (fields.ident, declared(field));
    let number = Literal::usize_unsuffixed(number);
    let (impl_generics, ty_generics, where_clause) = bounded.split_for_impl();
    let span = located(module.span());
    let at_module = |name| local_at(name, span);
    let (value, to, from) = (at_module("value"), at_module("to"), at_module("from"));
    let write = quote_spanned!(span=> #module::serialize(#value, #to));
    let read = quote_spanned!(span=> #module::deserialize(#from));
    quote! {
        #[automatically_derived]
        impl #impl_generics __private::With<#number> for #ident #ty_generics #where_clause {
            type Value = #ty;
            #[inline]
            fn serialize<__S: __private::Serializer>(
                #value: &#ty,
                #to: __S,
            ) -> __private::Result<__S::Ok, __S::Error> {
                #write
            }
            #[inline]
            fn deserialize<'__de, __D: __private::Deserializer<'__de>>(
                #from: __D,
            ) -> __private::Result<#ty, __D::Error> {
                #read
            }
        }
    }
}

/// One arm for each such field; the last is for every other index too, and none is ever asked for.
fn each(
    all: &[(Option<TokenStream>, Fields)],
    none: &TokenStream,
    reach: &dyn Fn(&Fields, Indexed) -> TokenStream,
) -> TokenStream {
    let by_index = |fields: &Fields| {
        let mut arms: Vec<(Literal, TokenStream)> = foreign(fields)
            .map(|it| (Literal::usize_unsuffixed(it.0), reach(fields, it)))
            .collect();
        let Some((_, last)) = arms.pop() else { return none.clone() };
        if arms.is_empty() {
            return quote!({ #last });
        }
        let arms = arms.into_iter().map(|(index, arm)| quote!(#index => { #arm }));
        quote!(match __index { #(#arms)* _ => { #last } })
    };
    let arms = all.iter().map(|(pattern, fields)| match pattern {
        Some(pattern) => {
            let arm = by_index(fields);
            quote!(#pattern => #arm,)
        }
        None => by_index(fields),
    });
    let arms: TokenStream = arms.collect();
    if all.iter().any(|(pattern, _)| pattern.is_some()) {
        quote!(match self { #arms })
    } else {
        arms
    }
}
