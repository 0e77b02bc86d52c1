//! Examples in the description.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Expr, ExprUnary, Type, UnOp};

use super::literal::literal;
use crate::expand::located;

/// A literal example is the value as it is on the wire; any other is a value of the field's type.
pub(in crate::expand) fn example(value: &Expr, text: &dyn Fn(&Expr) -> TokenStream) -> TokenStream {
    match value {
        Expr::Lit(_) | Expr::Unary(ExprUnary { op: UnOp::Neg(_), .. }) => {
            let literal = literal(value);
            quote!(Example(#literal))
        }
        _ => {
            let text = text(value);
            quote!(ExampleOf(|| #text))
        }
    }
}

/// The JSON text of a value of a type that is known here; `span` is where a mistake in the type is
/// shown.
pub(in crate::expand) fn as_text(value: &Expr, ty: &Type, span: Span) -> TokenStream {
    let value = of_type(value, ty);
    let value = quote_spanned!(span=> <#ty as __private::ApiValue>::as_value(&#value));
    quote!(__private::example(#value))
}

/// An expression as a value of a type.
pub(in crate::expand) fn of_type(value: &Expr, ty: &Type) -> TokenStream {
    quote_spanned!(located(value.span())=> __private::IntoValue::<#ty>::into_value(#value))
}
