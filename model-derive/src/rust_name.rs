//! The Rust name that a name on the wire is taken to stand for.
//!
//! `model-core` and its derive have this file in common, byte for byte, and a test holds that: the derive
//! writes a Rust name into a description only where this one is another, so most names cost nothing.

/// The methods of every builder, beside which no setter of the same name can stand.
pub(crate) const BUILDER_METHODS: [&str; 3] = ["build", "build_with", "build_unvalidated"];

/// What no name is unless it is written with `r#`.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static",
    "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield", "gen",
];

/// A field: `accessTokenId` is `access_token_id`, and `type` is `r#type`.
pub(crate) fn field(wire: &str) -> String {
    let name = words(wire).join("_");
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// The setter of a field: `build` is `set_build`.
pub(crate) fn setter(wire: &str) -> String {
    let name = field(wire);
    if BUILDER_METHODS.contains(&name.as_str()) { format!("set_{name}") } else { name }
}

/// A variant: `SOURCE_OWNER`, `source-owner` and `sourceOwner` are `SourceOwner`.
pub(crate) fn variant(wire: &str) -> String {
    let capitalised = |word: &String| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    };
    words(wire).iter().map(capitalised).collect()
}

/// The words of a name in any case, in lower case. Of several capitals in a row, the last begins a word
/// where a small letter follows: `userID` and `IDToken` are two words each.
fn words(wire: &str) -> Vec<String> {
    let chars: Vec<char> = wire.chars().collect();
    let mut words = vec![String::new()];
    for (index, char) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| chars[before]);
        let starts = char.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase()
                    || chars.get(index + 1).is_some_and(|after| after.is_lowercase())
            });
        if starts || !char.is_alphanumeric() {
            words.push(String::new());
        }
        if let (true, Some(word)) = (char.is_alphanumeric(), words.last_mut()) {
            word.extend(char.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{field, setter, variant};

    #[test]
    fn names_are_those_of_every_case() {
        for (wire, name) in [
            ("name", "name"),
            ("accessTokenValiditySeconds", "access_token_validity_seconds"),
            ("AccessToken", "access_token"),
            ("access_token", "access_token"),
            ("ACCESS_TOKEN", "access_token"),
            ("access-token", "access_token"),
            ("ACCESS-TOKEN", "access_token"),
            ("userID", "user_id"),
            ("IDToken", "id_token"),
            ("token2", "token2"),
            ("@id", "id"),
            ("type", "r#type"),
            ("", ""),
        ] {
            assert_eq!(field(wire), name);
        }
        assert_eq!(setter("build"), "set_build");
        assert_eq!(setter("buildWith"), "set_build_with");
        for wire in ["SourceOwner", "SOURCE_OWNER", "sourceOwner", "source-owner", "source_owner"] {
            assert_eq!(variant(wire), "SourceOwner");
        }
        assert_eq!(variant("add"), "Add");
    }
}
