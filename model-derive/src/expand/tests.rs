//! A few expansions, written down to be read, and the budget of the first.
//!
//! `BLESS=1` rewrites them.

use super::Interop;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
#[cfg(all(feature = "pattern", feature = "formats"))]
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};
use syn::{Attribute, DeriveInput, File, ImplItem, Item, ItemImpl, parse_quote};

/// How many tokens four fields may cost, docs aside.
const BUDGET: usize = 1_500;

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");

/// The model that the README shows, from the file that its users read.
fn reference_model() -> DeriveInput {
    let first = models_of(&format!("{TESTS}/src/token.rs")).into_iter().next();
    first.expect("the file has a model")
}

/// The models of a file.
fn models_of(path: &str) -> Vec<DeriveInput> {
    let source = fs::read_to_string(path).expect("the file is there");
    let file = syn::parse_file(&source).expect("the file is Rust");
    let derives = |attrs: &[Attribute]| attrs.iter().any(|attr| attr.path().is_ident("derive"));
    let models = file.items.into_iter().filter(|item| match item {
        Item::Struct(item) => derives(&item.attrs),
        Item::Enum(item) => derives(&item.attrs),
        _ => false,
    });
    models.map(|item| parse(item.into_token_stream())).collect()
}

/// Every reference model, file by file.
#[cfg(all(feature = "pattern", feature = "formats"))]
fn reference_models() -> Vec<DeriveInput> {
    let mut folders = vec![format!("{TESTS}/src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is readable") {
            let path = entry.expect("the entry is readable").path();
            let list = if path.is_dir() { &mut folders } else { &mut files };
            list.push(path.to_str().expect("the path is text").to_owned());
        }
    }
    files.sort();
    files.iter().flat_map(|file| models_of(file)).collect()
}

/// What the reference model has none of: type parameters, several required fields, defaults that
/// fill, aliases, nested models, patches, conditions, and rules of the user's own.
fn generic_model() -> DeriveInput {
    parse_quote! {
        /// One page of a list.
        #[derive(ApiModel)]
        #[api(deny_unknown_fields, builder = NewPage)]
        #[api(rule(|page| page.items.len() <= page.limit, code = "overfull", field = items))]
        pub struct Page<T, const N: usize = 3>
        where
            T: Clone,
        {
            /// What is on it.
            #[api(alias = "results", unique_items(message = "must differ"), items(check = is_listed))]
            pub items: Vec<T>,
            #[api(default = 20, minimum = 1, maximum = LARGEST)]
            pub limit: usize,
            #[api(default)]
            pub r#type: Option<Kind>,
            #[api(required, keys(max_length = 64), values(exclusive_minimum = 0))]
            pub counts: Option<BTreeMap<String, f64>>,
            #[api(secret, check = |cursor, cx| cx.data::<Cursors>().is_some_and(|all| all.know(cursor)))]
            pub cursor: String,
            pub first: [Owner; N],
            /// The page behind it.
            pub next: Option<Box<Self>>,
            #[api(read_only, min_length = 1, required_unless(limit = 20, code = "silent"))]
            pub note: Patch<String>,
        }
    }
}

/// A newtype, with what each of its parts can depend on.
fn newtype() -> DeriveInput {
    parse_quote! {
        /// When it happened.
        #[derive(ApiModel)]
        #[api(date_range(max = now, message = "is yet to come"), precision = milliseconds)]
        #[api(check = |date: &DateTime<Utc>| *date >= Self::FIRST, example = Self::example())]
        pub struct Moment(DateTime<Utc>);
    }
}

/// An enum that is written as text.
fn text_enum() -> DeriveInput {
    parse_quote! {
        /// What a token is for.
        #[derive(ApiModel)]
        #[api(rename_all = "SCREAMING_SNAKE_CASE")]
        pub enum Purpose {
            /// To build and deploy.
            #[api(alias = "CI")]
            ContinuousIntegration,
            Personal,
            #[api(other)]
            Unknown(String),
        }
    }
}

/// A union of all that a variant can hold, with a rule of the whole.
fn union() -> DeriveInput {
    parse_quote! {
        /// A figure.
        #[derive(ApiModel)]
        #[api(tag = "kind", content = "value", deny_unknown_fields, rule(is_drawn))]
        pub enum Figure<T> {
            /// It is round.
            #[api(rename = "disc", title = "Disc")]
            Circle {
                #[api(exclusive_minimum = 0)]
                radius: f64,
                #[api(default = 1, alias = "border")]
                width: u8,
            },
            Label(#[api(min_length = 1, secret)] String),
            Group(Vec<Figure<T>>),
            Point,
            #[api(other)]
            Unknown(serde_json::Value),
        }
    }
}

fn parse(tokens: TokenStream) -> DeriveInput {
    syn::parse2(tokens).expect("a type is what a derive takes")
}

fn expansion(input: &DeriveInput) -> File {
    syn::parse2(crate::derive(input, Interop::NONE)).expect("the expansion is Rust")
}

#[test]
fn the_expansions_are_as_written_down() {
    for (name, input) in [
        ("reference", reference_model()),
        ("generic", generic_model()),
        ("newtype", newtype()),
        ("text_enum", text_enum()),
        ("union", union()),
    ] {
        let expanded = prettyplease::unparse(&expansion(&input));
        let path = format!("{TESTS}/expansion/{name}.rs");
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &expanded).expect("the file is writable");
        }
        let golden = fs::read_to_string(&path).unwrap_or_default();
        assert!(golden == expanded, "{name} expands differently: see the changes with BLESS=1");
    }
}

#[test]
fn the_reference_model_is_within_its_budget() {
    let count = count(without_docs(crate::derive(&reference_model(), Interop::NONE)), &|_| true);
    assert!(count <= BUDGET, "{count} tokens are more than {BUDGET}");
}

#[test]
fn tokens_are_counted_at_every_depth_and_docs_are_not() {
    let tokens = parse_quote!(
        #[doc = "x"]
        #[inline]
        fn f() -> i32 {
            g(-1)
        }
    );
    // `#`, `[]`, `inline`, `fn`, `f`, `()`, `-`, `>`, `i32`, `{}`, `g`, `()`, `-`, `1`
    assert_eq!(count(without_docs(tokens), &|_| true), 14);
}

/// What each reference model costs: a change that makes one dearer shows in this table.
#[cfg(all(feature = "pattern", feature = "formats"))]
#[test]
fn the_reference_models_cost_what_is_written_down() {
    let mut table =
        String::from("model | tokens | bytes | generic functions\n--- | --: | --: | --:\n");
    for input in reference_models() {
        assert_formats(&input);
        let tokens = without_docs(crate::derive(&input, Interop::NONE));
        let text = tokens.to_string();
        // A setter takes whatever fills its field. By name, serde's two methods alone are generic.
        let generic = generic_functions(tokens.clone());
        assert_eq!(generic, 2, "{}", input.ident);
        let (count, bytes) = (count(tokens, &|_| true), text.len());
        writeln!(table, "{} | {count} | {bytes} | {generic}", input.ident)
            .expect("a string takes every line");
    }
    let path = format!("{TESTS}/expansion/costs.md");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &table).expect("the file is writable");
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(golden == table, "a model costs something else: see the changes with BLESS=1");
}

/// How many functions have a parameter of a type by name: `fn`, the name, and `<`.
#[cfg(all(feature = "pattern", feature = "formats"))]
fn generic_functions(tokens: TokenStream) -> usize {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |token: &TokenTree, text: &str| token.to_string() == text;
    let here = tokens.windows(3).filter(|three| is(&three[0], "fn") && is(&three[2], "<")).count();
    let inside = tokens.iter().map(|token| match token {
        TokenTree::Group(group) => generic_functions(group.stream()),
        _ => 0,
    });
    here + inside.sum::<usize>()
}

/// The derive leaves out of a description what `model-core` tells by itself.
#[test]
fn both_crates_tell_a_rust_name_in_the_same_way() {
    let read = |path: &str| {
        let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(path).expect("the source is readable")
    };
    let theirs = read("../model-core/src/schema/markdown/rust/rust_name.rs");
    assert!(read("src/rust_name.rs") == theirs, "`rust_name.rs` is another in each crate");
}

#[test]
fn nothing_is_generic_over_a_format_but_two_impls_of_one_line() {
    for input in [reference_model(), generic_model(), newtype(), text_enum(), union()] {
        assert_formats(&input);
    }
}

fn assert_formats(input: &DeriveInput) {
    let expanded = expansion(input);
    let named = |format: &str| {
        count(
            expanded.to_token_stream(),
            &|token| matches!(token, TokenTree::Ident(ident) if ident == format),
        )
    };
    for (format, trait_name) in [("Serializer", "Serialize"), ("Deserializer", "Deserialize")] {
        assert_eq!(named(format), 1, "{format} is named once, as the bound of one method");
        let lines = implementation(&expanded, trait_name).items.into_iter().map(|item| {
            let ImplItem::Fn(method) = item else { panic!("{trait_name} has one method") };
            assert_eq!(
                count(method.sig.into_token_stream(), &|token| {
                    matches!(token, TokenTree::Ident(ident) if ident == format)
                }),
                1
            );
            method.block.stmts.len()
        });
        assert_eq!(lines.collect::<Vec<_>>(), [1], "{trait_name} is one call");
    }
}

#[test]
fn no_expansion_can_fail() {
    let mut functions = 0;
    let mut folders = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/src/expand").into()];
    let mut paths = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir::<PathBuf>(folder).expect("the folder is readable") {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() { &mut folders } else { &mut paths }.push(path);
        }
    }
    for path in paths {
        let source = fs::read_to_string(&path).expect("the source is readable");
        for item in syn::parse_file(&source).expect("the source is Rust").items {
            let Item::Fn(function) = item else { continue };
            functions += 1;
            let returns = function.sig.output.to_token_stream();
            let fails = |token: &TokenTree| matches!(token, TokenTree::Ident(it) if it == "Result");
            assert_eq!(count(returns, &fails), 0, "`{}` returns a `Result`", function.sig.ident);
        }
    }
    assert!(functions > 0, "the sources are here");
}

/// The impl of a trait, in the block that holds them all.
fn implementation(expanded: &File, trait_name: &str) -> ItemImpl {
    let blocks = expanded.items.iter().filter_map(|item| match item {
        Item::Const(item) => item.expr.to_token_stream().into(),
        _ => None,
    });
    let items = blocks.flat_map(|block| {
        let block: syn::Block = syn::parse2(block).expect("the constant is a block");
        block.stmts
    });
    let mut impls = items.filter_map(|statement| match statement {
        syn::Stmt::Item(Item::Impl(item)) => Some(item),
        _ => None,
    });
    let found = impls.find(|item| {
        let implemented = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
        implemented.is_some_and(|segment| segment.ident == trait_name)
    });
    found.expect("the trait is implemented")
}

/// The tokens that are wanted, a group being one beside those inside.
fn count(tokens: TokenStream, wanted: &impl Fn(&TokenTree) -> bool) -> usize {
    let one = |token: TokenTree| {
        let inside = match &token {
            TokenTree::Group(group) => count(group.stream(), wanted),
            _ => 0,
        };
        usize::from(wanted(&token)) + inside
    };
    tokens.into_iter().map(one).sum()
}

fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    for token in tokens {
        let token = match token {
            TokenTree::Group(group) if is_doc(&group.stream()) => {
                // The `#` before it.
                kept.pop();
                continue;
            }
            TokenTree::Group(group) => {
                let inside = without_docs(group.stream());
                proc_macro2::Group::new(group.delimiter(), inside).into()
            }
            token => token,
        };
        kept.push(token);
    }
    kept.into_iter().collect()
}

fn is_doc(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter();
    matches!(tokens.next(), Some(TokenTree::Ident(ident)) if ident == "doc")
        && matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=')
}
