//! From attribute tokens to a spanned list. Each attribute is judged by itself at most: whether it
//! exists, stands where it may, and has a value of its form. Every mistake is noted, and reading
//! goes on behind it.

mod bound;
mod conditions;
mod options;
mod recover;
mod shape;
mod value;

pub(crate) use self::bound::{Anchor, Bound, Offset, UNITS};
use self::recover::{at_end, skip_to_item};
pub(crate) use self::shape::{
    DateType, Integer, Shape, last_name, name_of, option_of, parts, patch_of, see_through,
    shows_secret, ungroup,
};
use crate::diagnostic::Diagnostics;
use crate::keyword::{self, Keyword, Place, Row};
use proc_macro2::Span;
use quote::format_ident;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{
    Attribute, Data, DataStruct, DeriveInput, Expr, ExprClosure, ExprPath, Fields, Ident, LitStr,
    Meta, Path, parse_quote,
};

/// All attributes of a type.
pub(crate) struct Parsed {
    pub(crate) container: Vec<Attr>,
    /// Those of each named field, in order; empty for a type without named fields.
    pub(crate) fields: Vec<Vec<Attr>>,
    /// Those of each variant, in order; empty for a type that is no enum.
    pub(crate) variants: Vec<ParsedVariant>,
}

/// All attributes of a variant.
pub(crate) struct ParsedVariant {
    pub(crate) own: Vec<Attr>,
    /// Those of each field, or of each value without a name.
    pub(crate) fields: Vec<Vec<Attr>>,
}

/// One attribute as written.
pub(crate) struct Attr {
    pub(crate) keyword: Keyword,
    /// The keyword's.
    pub(crate) span: Span,
    pub(crate) value: Value,
    pub(crate) options: Options,
}

/// The value of an attribute, in the form that the table asks of it.
pub(crate) enum Value {
    Flag,
    Text(LitStr),
    Expr(Expr),
    Name(Ident),
    Path(Path),
    Rules(Vec<Attr>),
    DateRange(Vec<End>),
    Closure(ExprClosure),
    Function(ExprPath),
    Bound(Bound),
    Pairs(Vec<Pair>),
}

/// What may follow the value of a rule.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) message: Option<LitStr>,
    pub(crate) code: Option<LitStr>,
    pub(crate) field: Option<Ident>,
}

/// One end of a date range.
pub(crate) struct End {
    pub(crate) span: Span,
    pub(crate) upper: bool,
    pub(crate) exclusive: bool,
    pub(crate) bound: Bound,
}

/// A field, and the literal that it is compared with.
pub(crate) struct Pair {
    pub(crate) field: Ident,
    pub(crate) value: Expr,
}

/// What surrounds an attribute, as far as its reading depends on it.
#[derive(Clone, Copy)]
struct Site {
    place: Place,
    /// Where the type's own attributes stand.
    container: Place,
    /// Whether the field holds a date, whose default may be a date bound.
    date: bool,
}

impl Parsed {
    /// Where `model_core` is; known also when everything else is wrong.
    pub(crate) fn krate(&self) -> Path {
        let said = self.container.iter().find_map(|attr| match &attr.value {
            Value::Path(path) => Some(path.clone()),
            _ => None,
        });
        said.unwrap_or_else(|| parse_quote!(::model_core))
    }

    /// The name of the builder; known also when everything else is wrong.
    pub(crate) fn builder(&self, model: &Ident) -> Ident {
        let said = self.container.iter().find_map(|attr| match &attr.value {
            Value::Name(name) if attr.keyword == Keyword::Builder => Some(name.clone()),
            _ => None,
        });
        said.unwrap_or_else(|| format_ident!("{model}Builder"))
    }
}

/// Reads the attributes of a type, of its variants and of its fields.
pub(crate) fn parse(diagnostics: &mut Diagnostics, input: &DeriveInput) -> Parsed {
    let container = match &input.data {
        Data::Enum(_) => Place::Enum,
        Data::Struct(DataStruct { fields: Fields::Unnamed(_), .. }) => Place::Newtype,
        _ => Place::Struct,
    };
    let site = Site { place: container, container, date: false };
    let own = attributes(diagnostics, &input.attrs, site);
    let mut fields = Vec::new();
    let mut variants = Vec::new();
    match &input.data {
        Data::Struct(data) => {
            if let Fields::Named(_) = &data.fields {
                fields = of_fields(diagnostics, &data.fields, site);
            }
        }
        Data::Enum(data) => variants.extend(data.variants.iter().map(|variant| {
            let site = Site { place: Place::Variant, ..site };
            let own = attributes(diagnostics, &variant.attrs, site);
            ParsedVariant { own, fields: of_fields(diagnostics, &variant.fields, site) }
        })),
        Data::Union(_) => {}
    }
    Parsed { container: own, fields, variants }
}

fn of_fields(diagnostics: &mut Diagnostics, fields: &Fields, site: Site) -> Vec<Vec<Attr>> {
    let of_field = |field: &syn::Field| {
        let date = matches!(Shape::of(&field.ty), Shape::Date(_));
        attributes(diagnostics, &field.attrs, Site { place: Place::Field, date, ..site })
    };
    fields.iter().map(of_field).collect()
}

fn attributes(diagnostics: &mut Diagnostics, attrs: &[Attribute], site: Site) -> Vec<Attr> {
    let mut found = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("api")) {
        let Meta::List(meta) = &attr.meta else {
            diagnostics.error_over(&attr.meta, "attributes go in parentheses: `#[api(...)]`");
            continue;
        };
        let read = |input: ParseStream| {
            list(diagnostics, input, site, &mut found);
            Ok(())
        };
        if let Err(error) = meta.parse_args_with(read) {
            diagnostics.push(error);
        }
    }
    found
}

/// Reads attributes up to the end of the input, whatever is in it.
fn list(diagnostics: &mut Diagnostics, input: ParseStream, site: Site, found: &mut Vec<Attr>) {
    while !input.is_empty() {
        match attr(diagnostics, input, site) {
            Ok(attr) => {
                found.extend(attr);
                if !at_end(input) {
                    diagnostics.error(input.span(), unexpected(input));
                }
            }
            Err(error) => diagnostics.push(error),
        }
        skip_to_item(input);
    }
}

fn attr(
    diagnostics: &mut Diagnostics,
    input: ParseStream,
    site: Site,
) -> syn::Result<Option<Attr>> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("expected the name of an attribute"));
    }
    let ident = input.call(Ident::parse_any)?;
    let span = ident.span();
    let name = ident.to_string();
    let Some(keyword) = Keyword::named(&name) else {
        diagnostics.error(span, unknown(&name, site));
        recover::skip_value(input);
        return Ok(None);
    };
    let row = keyword.row();
    let stands = stands(diagnostics, row, span, site);
    let Some((value, options)) = value::value(diagnostics, input, row, span, site)? else {
        return Ok(None);
    };
    Ok(stands.then_some(Attr { keyword, span, value, options }))
}

/// Whether the attribute may stand here. What needs a feature is kept where that is off, so that it is
/// not missing too.
fn stands(diagnostics: &mut Diagnostics, row: &Row, span: Span, site: Site) -> bool {
    let name = row.name;
    if !row.may_stand(site.place) {
        let here = words(site.place, site);
        let home = [site.container, Place::Field, Place::Variant, Place::Struct, Place::Enum]
            .into_iter()
            .find(|place| row.may_stand(*place))
            .map_or("another place", |place| words(place, site));
        let message = match site.place {
            Place::Newtype if row.key == Keyword::Rule => {
                "`rule` is about several fields: use `check` on a newtype".to_owned()
            }
            Place::Struct | Place::Enum if row.key == Keyword::Check => {
                format!("`check` is about one value: use `rule` on {here}")
            }
            Place::Newtype if matches!(row.key, Keyword::Serde | Keyword::With) => format!(
                "`{name}` is for a field: leave `derive(ApiModel)` out here, and say `{name}` on each field that holds this type"
            ),
            Place::Newtype if row.may_stand(Place::Struct) => {
                format!("`{name}` belongs on a struct with named fields, not on a newtype")
            }
            Place::Newtype if row.may_stand(Place::Field) => {
                format!("`{name}` belongs on the field that holds the newtype, not on the newtype")
            }
            Place::Inside if row.may_stand(Place::Field) => {
                format!("`{name}` belongs on the field itself: only rules can stand here")
            }
            Place::Inside => format!("`{name}` belongs on {home}: only rules can stand here"),
            _ => format!("`{name}` belongs on {home}, not on {here}"),
        };
        diagnostics.error(span, message);
        return false;
    }
    if let Some(feature) = row.feature.filter(|feature| !feature.enabled) {
        let feature = feature.name;
        diagnostics.error(
            span,
            format!("`{name}` needs the feature `{feature}` of `model-core`: turn it on"),
        );
    }
    true
}

/// A place in a sentence; there is one type only.
fn words(place: Place, site: Site) -> &'static str {
    match place {
        Place::Struct if place == site.container => "the struct",
        Place::Enum if place == site.container => "the enum",
        Place::Newtype if place == site.container => "the newtype",
        place => place.words(),
    }
}

fn unknown(name: &str, site: Site) -> String {
    let place = site.place;
    if matches!(name, "message" | "code") {
        return format!(
            "`{name}` goes into the rule it is about, as in `minimum(15, {name} = \"...\")`"
        );
    }
    if matches!(name, "min" | "max") && !site.date && site.place != Place::Struct {
        return format!(
            "unknown attribute `{name}`: use `{name}imum` for a number, `{name}_length` for a string, `{name}_items` for a list"
        );
    }
    if matches!(name, "min" | "max" | "after" | "before") {
        return format!("`{name}` is an end of a range of dates: write `date_range({name} = ...)`");
    }
    if let Some(instead) = keyword::instead(name, place) {
        return format!("unknown attribute `{name}`: {instead}");
    }
    if let Some(known) = keyword::nearest(name, keyword::names(place)) {
        return format!("unknown attribute `{name}`: did you mean `{known}`?");
    }
    let known = keyword::list(keyword::names(place));
    format!("unknown attribute `{name}`: use one of {known}")
}

fn unexpected(input: ParseStream) -> &'static str {
    // Of `now + 6 months` on a type that is no date by name, all up to the unit was read as Rust.
    let unit = input.cursor().ident().is_some_and(|(ident, _)| bound::is_unit(&ident.to_string()));
    if unit {
        "a date bound needs a field of type `DateTime`, `NaiveDate` or `NaiveDateTime`, by that name"
    } else {
        "expected `,`"
    }
}
