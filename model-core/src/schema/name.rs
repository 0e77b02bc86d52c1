//! The names of types under which their schemas stand.

use super::Generator;

impl Generator {
    /// A name that no other type has: the model's, and those of its arguments. It has letters, digits, `.`, `-` and `_`,
    /// as a [component](https://spec.openapis.org/oas/v3.1.1.html#components-object) has to.
    pub(super) fn component_name(&self, type_name: &str, name: &str) -> String {
        let mut wanted = name.to_owned();
        for (index, argument) in arguments(type_name).into_iter().enumerate() {
            wanted.push_str(if index == 0 { "Of" } else { "And" });
            wanted.push_str(&self.argument_name(argument));
        }
        // A reference is a URI and a pointer in one, and what `OpenAPI` lets a component be called is neither's syntax.
        let is_plain = |char: char| char.is_ascii_alphanumeric() || ".-_".contains(char);
        let wanted = wanted.replace(|char| !is_plain(char), "_");
        let taken = |name: &str| self.definitions.iter().any(|(known, _)| known == name);
        if !taken(&wanted) {
            return wanted;
        }
        // Another type of that name, of another module.
        let numbered = (2..).map(|number| format!("{wanted}{number}"));
        numbered.into_iter().find(|name| !taken(name)).unwrap_or(wanted)
    }

    fn argument_name(&self, type_name: &str) -> String {
        if let Some(name) =
            self.references.get(type_name).and_then(|reference| reference.strip_prefix(self.prefix))
        {
            return name.to_owned();
        }
        let mut name = String::new();
        for char in last_segment(type_name).chars().filter(|char| char.is_alphanumeric()) {
            if name.is_empty() { name.extend(char.to_uppercase()) } else { name.push(char) }
        }
        for (index, argument) in arguments(type_name).into_iter().enumerate() {
            name.push_str(if index == 0 { "Of" } else { "And" });
            name.push_str(&self.argument_name(argument));
        }
        name
    }
}

pub(super) fn last_segment(type_name: &str) -> &str {
    let path = type_name.split('<').next().unwrap_or(type_name);
    path.rsplit("::").next().unwrap_or(path)
}

/// The types and constants between the angle brackets of a type's name.
pub(super) fn arguments(type_name: &str) -> Vec<&str> {
    let Some((_, rest)) = type_name.split_once('<') else { return Vec::new() };
    listed(rest.strip_suffix('>').unwrap_or(rest))
}

/// The types and constants that commas tell apart.
pub(super) fn listed(inside: &str) -> Vec<&str> {
    let mut arguments = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (index, char) in inside.char_indices() {
        match char {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                arguments.push(&inside[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    arguments.push(&inside[start..]);
    let named = arguments.into_iter().map(str::trim);
    named.filter(|name| !name.is_empty() && !name.starts_with('\'')).collect()
}

#[cfg(test)]
mod tests {
    use super::{arguments, last_segment};

    #[test]
    fn arguments_are_found_at_the_top() {
        for (name, last, expected) in [
            ("a::b::Page<a::Token>", "Page", vec!["a::Token"]),
            ("Pair<Vec<(u8, i32)>, 3>", "Pair", vec!["Vec<(u8, i32)>", "3"]),
            ("Text<'_>", "Text", vec![]),
            ("alloc::string::String", "String", vec![]),
        ] {
            assert_eq!(last_segment(name), last);
            assert_eq!(arguments(name), expected, "{name}");
        }
    }
}
