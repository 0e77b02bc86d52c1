//! Whatever a user writes, the macro answers: with an expansion, or with mistakes and inert impls.
//!
//! The types are made of what is right, of what is nearly right, and of tokens that mean nothing.

mod attributes;
mod items;
mod types;
mod values;

use crate::diagnostic::Diagnostics;
use crate::{lower, parse};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use syn::{Block, DeriveInput, File, Item, Stmt};

/// What a word in front of parentheses becomes: the group that a `macro_rules!` macro hands a fragment
/// on in, which no source text shows.
const FRAGMENT: &str = "fragment__";

/// How many types of the sample are judged for their share.
const SAMPLE: usize = 400;

/// What a type turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// A derive never sees it.
    NotRust,
    Accepted,
    Refused,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_macro_never_panics(source in items::any()) {
        if let Err(reason) = verdict(&source) {
            prop_assert!(false, "{reason}: {source}");
        }
    }
}

/// Neither half of the macro is left out by what the types are made of.
#[test]
fn many_types_are_accepted_and_many_refused() {
    let mut runner = TestRunner::deterministic();
    let strategy = items::any();
    let sample = (0..SAMPLE).map(|_| {
        let tree = strategy.new_tree(&mut runner).expect("no type is filtered out");
        let source = tree.current();
        verdict(&source).unwrap_or_else(|reason| panic!("{reason}: {source}"))
    });
    let sample: Vec<Verdict> = sample.collect();
    for (wanted, least) in [(Verdict::Accepted, 10), (Verdict::Refused, 40)] {
        let share = sample.iter().filter(|found| **found == wanted).count() * 100 / SAMPLE;
        assert!(share >= least, "{wanted:?}: {share} % of {SAMPLE}");
    }
}

/// What the macro says of a type, or how it failed to say anything.
fn verdict(source: &str) -> Result<Verdict, String> {
    let Ok(tokens) = source.parse::<TokenStream>() else { return Ok(Verdict::NotRust) };
    let Ok(input) = syn::parse2::<DeriveInput>(handed_on(tokens)) else {
        return Ok(Verdict::NotRust);
    };
    let mut diagnostics = Diagnostics::default();
    let parsed = parse::parse(&mut diagnostics, &input);
    let accepted = lower::lower(&mut diagnostics, &input, parsed).is_some();
    let mistakes = diagnostics.into_errors();
    if accepted != mistakes.is_empty() {
        return Err(format!("accepted: {accepted}, with the mistakes {mistakes:?}"));
    }
    let tokens = crate::derive(&input, crate::expand::Interop::ALL);
    let text = tokens.to_string();
    let file = syn::parse2::<File>(tokens).map_err(|error| format!("{error} in {text}"))?;
    if text.contains("compile_error") == accepted {
        return Err(format!("accepted: {accepted}, and expanded to {text}"));
    }
    let traits = if accepted { in_block(&file)? } else { traits(&file.items) };
    let wanted = ["ApiValue", "ApiModel", "Serialize", "Deserialize"];
    match wanted.into_iter().find(|wanted| !traits.iter().any(|found| found == wanted)) {
        Some(missing) => Err(format!("no impl of `{missing}` in {text}")),
        None if accepted => Ok(Verdict::Accepted),
        None => Ok(Verdict::Refused),
    }
}

/// The traits that items implement.
fn traits<'a>(items: impl IntoIterator<Item = &'a Item>) -> Vec<String> {
    let implemented = |item: &Item| match item {
        Item::Impl(item) => {
            let (path, _) = item.trait_.as_ref()?;
            Some(path.segments.last()?.ident.to_string())
        }
        _ => None,
    };
    items.into_iter().filter_map(implemented).collect()
}

/// The traits that are implemented in the block of an expansion.
fn in_block(file: &File) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for item in &file.items {
        let Item::Const(item) = item else { continue };
        let expr = &item.expr;
        let block: Block =
            syn::parse2(quote::quote!(#expr)).map_err(|error| format!("no block: {error}"))?;
        let items = block.stmts.iter().filter_map(|statement| match statement {
            Stmt::Item(item) => Some(item),
            _ => None,
        });
        found.extend(traits(items));
    }
    Ok(found)
}

/// The tokens, each fragment in the group that it would come in.
fn handed_on(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut kept = Vec::new();
    while let Some(token) = tokens.next() {
        let is_fragment = matches!(&token, TokenTree::Ident(ident) if ident == FRAGMENT);
        match (token, tokens.peek()) {
            (_, Some(TokenTree::Group(inside))) if is_fragment => {
                let inside = handed_on(inside.stream());
                kept.push(Group::new(Delimiter::None, inside).into());
                tokens.next();
            }
            (TokenTree::Group(group), _) => {
                kept.push(Group::new(group.delimiter(), handed_on(group.stream())).into());
            }
            (token, _) => kept.push(token),
        }
    }
    kept.into_iter().collect()
}
