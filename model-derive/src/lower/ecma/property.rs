//! The [Unicode properties] that ECMA-262 knows by name. The engine knows more of them, and by more
//! names, which other readers of the pattern do not.
//!
//! [Unicode properties]: https://tc39.es/ecma262/#table-nonbinary-unicode-properties

use crate::keyword::nearest;

/// `\p{name}`, as it means the same to the engine.
pub(super) fn translate(letter: char, name: &str) -> Result<String, String> {
    let whole = format!(r"\{letter}{{{name}}}");
    let known = match name.split_once('=') {
        None => named(CATEGORIES, name) || named(BINARY, name),
        Some(("General_Category" | "gc", value)) => named(CATEGORIES, value),
        Some(("Script" | "sc" | "Script_Extensions" | "scx", value)) => is_script(value),
        Some(_) => false,
    };
    if known {
        return Ok(whole);
    }
    let bare = name.rsplit('=').next().unwrap_or(name);
    let near = nearest(bare, listed()).or_else(|| {
        let lower = bare.replace([' ', '-'], "_").to_ascii_lowercase();
        listed().find(|listed| listed.to_ascii_lowercase() == lower)
    });
    let instead = if is_script(bare) {
        format!(r"write `\{letter}{{Script={bare}}}`")
    } else if let Some(near) = near {
        format!(r"did you mean `\{letter}{{{near}}}`?")
    } else {
        format!(r"use one that it knows, such as `\{letter}{{L}}` or `\{letter}{{Script=Latin}}`")
    };
    Err(format!("`{whole}` is no property of ECMA-262: {instead}"))
}

/// The names that stand for themselves.
pub(super) fn listed() -> impl Iterator<Item = &'static str> {
    CATEGORIES.split_whitespace().chain(BINARY.split_whitespace())
}

fn named(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|known| known == name)
}

/// Whether it is the name of a script, in Unicode's own spelling: `Greek`, `Old_Italic`, `Grek`.
fn is_script(name: &str) -> bool {
    let capital = |word: &str| {
        word.starts_with(|first: char| first.is_ascii_uppercase())
            && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
    };
    // One is spelled otherwise.
    let spelled = name == "SignWriting" || name.split('_').all(capital);
    spelled && regex_syntax::parse(&format!(r"\p{{sc={name}}}")).is_ok()
}

const CATEGORIES: &str = "
    Cased_Letter LC Close_Punctuation Pe Connector_Punctuation Pc Control Cc cntrl
    Currency_Symbol Sc Dash_Punctuation Pd Decimal_Number Nd digit Enclosing_Mark Me
    Final_Punctuation Pf Format Cf Initial_Punctuation Pi Letter L Letter_Number Nl Line_Separator
    Zl Lowercase_Letter Ll Mark M Combining_Mark Math_Symbol Sm Modifier_Letter Lm Modifier_Symbol
    Sk Nonspacing_Mark Mn Number N Open_Punctuation Ps Other C Other_Letter Lo Other_Number No
    Other_Punctuation Po Other_Symbol So Paragraph_Separator Zp Private_Use Co Punctuation P punct
    Separator Z Space_Separator Zs Spacing_Mark Mc Symbol S Titlecase_Letter Lt Unassigned Cn
    Uppercase_Letter Lu
";

/// Without `Changes_When_NFKC_Casefolded`, which the engine does not know.
const BINARY: &str = "
    ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored
    Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM
    Changes_When_Lowercased CWL Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia
    Emoji Emoji_Component EComp Emoji_Modifier EMod Emoji_Modifier_Base EBase Emoji_Presentation
    EPres Extended_Pictographic ExtPict Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext
    Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS
    Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math
    Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark
    QMark Radical Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation
    Term Unified_Ideograph UIdeo Uppercase Upper Variation_Selector VS White_Space space XID_Continue
    XIDC XID_Start XIDS
";
