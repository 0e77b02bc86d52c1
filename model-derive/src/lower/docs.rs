//! Doc comments, and what else Rust is told of a type.

use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, parse_quote};

/// The text of a doc comment, without the space that its lines start with.
pub(super) fn text(attrs: &[Attribute]) -> String {
    let mut text = String::new();
    for (index, doc) in attrs.iter().filter_map(literal).enumerate() {
        if index > 0 {
            text.push('\n');
        }
        // A `/** */` comment is one attribute of many lines.
        for (index, line) in doc.split('\n').enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(line.strip_prefix(' ').unwrap_or(line));
        }
    }
    text
}

/// The doc attributes themselves.
pub(super) fn attributes(attrs: &[Attribute]) -> Vec<Attribute> {
    let is_doc = |attr: &&Attribute| attr.path().is_ident("doc");
    attrs.iter().filter(is_doc).cloned().collect()
}

/// What lets an expansion name a type that nobody should use any longer.
pub(super) fn allow(attrs: &[Attribute]) -> Option<Attribute> {
    let deprecated = attrs.iter().any(|attr| attr.path().is_ident("deprecated"));
    deprecated.then(|| parse_quote!(#[allow(deprecated)]))
}

fn literal(attr: &Attribute) -> Option<String> {
    match &attr.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(value(text)),
            _ => None,
        },
        _ => None,
    }
}

/// The value of a literal. Nearly all are as they are written, and to look at each character is dear in a
/// macro, which nobody compiles with optimisations.
fn value(literal: &LitStr) -> String {
    let written = literal.token().to_string();
    match written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(text) if !text.contains('\\') && !text.contains('\r') => text.to_owned(),
        _ => literal.value(),
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use syn::parse_quote;

    #[test]
    fn lines_lose_one_space() {
        let attrs: [syn::Attribute; 6] = [
            parse_quote!(#[doc = " First line."]),
            parse_quote!(#[doc = ""]),
            parse_quote!(#[doc(hidden)]),
            parse_quote!(#[doc = "   code\n plain"]),
            parse_quote!(#[doc = r#" "raw" \d"#]),
            parse_quote!(#[doc = " \"said\""]),
        ];
        assert_eq!(text(&attrs), "First line.\n\n  code\nplain\n\"raw\" \\d\n\"said\"");
    }
}
