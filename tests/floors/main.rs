//! Nothing imports upwards: each module of a crate stands on those below it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of `model-core` from the ground up: each may use those before it.
const CORE: [&str; 21] = [
    "plain",
    "order",
    "suggest",
    "param",
    "patch",
    "date",
    "context",
    "description",
    "violation",
    "value",
    "rules",
    "newtype",
    "read",
    "write",
    "schema",
    "model",
    "key",
    "builder",
    "valid",
    "check",
    "private",
];

/// The modules of `model-derive`, and what each may use.
const DERIVE: [(&str, &[&str]); 8] = [
    ("diagnostic", &[]),
    ("rust_name", &[]),
    ("keyword", &[]),
    // It reads nothing but names.
    ("editor", &["keyword"]),
    ("parse", &["diagnostic", "keyword"]),
    ("model", &[]),
    ("lower", &["diagnostic", "rust_name", "keyword", "parse", "model"]),
    // Nothing can be wrong any more, so nothing is said, and nothing is read again.
    ("expand", &["rust_name", "model"]),
];

#[test]
fn nothing_in_model_core_imports_upwards() {
    let floors = CORE.iter().enumerate().map(|(floor, module)| (*module, &CORE[..floor]));
    assert_floors("model-core", &floors.collect::<Vec<_>>());
}

#[test]
fn nothing_in_model_derive_imports_upwards() {
    assert_floors("model-derive", &DERIVE);
}

#[test]
fn paths_are_followed_to_the_module_they_lead_to() {
    let source = "use crate::date::Precision;\nuse crate::{value, Error, Param};\n// crate::nothing\n\
                  use super::super::read::json;\n/// [`crate::nothing`]\nfn f() { super::g(); crate::write::h() }\npub(crate) struct S;\n\
                  #[cfg(test)]\nmod tests { use crate::valid; }\n";
    let root = "mod violation;\npub use violation::{Param, Params};\npub use serde_json::Error;";
    let path = ["rules", "number"].map(str::to_owned);
    let found: Vec<_> = uses(source, &path, &exports(root)).into_iter().collect();
    assert_eq!(found, ["date", "read", "rules", "value", "violation", "write"]);
}

fn assert_floors(krate: &str, floors: &[(&str, &[&str])]) {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(krate).join("src");
    let read = |path: &Path| fs::read_to_string(path).expect("the source is readable");
    let root = read(&sources.join("lib.rs"));
    let exports = exports(&root);
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for file in files(&sources) {
        let path = module(file.strip_prefix(&sources).expect("the file is among the sources"));
        let Some(own) = path.first().filter(|first| *first != "lib") else { continue };
        // What is there for tests alone judges all of it.
        if root.contains(&format!("#[cfg(test)]\nmod {own};")) {
            continue;
        }
        let Some((module, below)) = floors.iter().find(|(module, _)| module == own) else {
            wrong.push(format!("`{own}` is on no floor"));
            continue;
        };
        seen.insert(*module);
        for used in uses(&read(&file), &path, &exports) {
            if used != *own && !below.contains(&used.as_str()) {
                wrong.push(format!("`{}` uses `{used}`", path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{krate}: {wrong:#?}");
    assert_eq!(seen.len(), floors.len(), "{krate} has a floor without a module");
}

/// Every source file, but those of tests.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable");
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("the entry is readable").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.file_name().is_some_and(|name| name != "tests.rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The path of a file's module in its crate.
fn module(file: &Path) -> Vec<String> {
    let file = file.with_extension("");
    let names = file.iter().map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| name != "mod").collect()
}

/// What the root of a crate re-exports, and from which of its modules; from none when it is foreign.
fn exports(root: &str) -> Vec<(String, String)> {
    let mut exports = Vec::new();
    for line in root.lines() {
        let Some((module, names)) =
            line.trim().strip_prefix("pub use ").and_then(|path| path.split_once("::"))
        else {
            continue;
        };
        let own = root.lines().any(|line| line == format!("mod {module};"));
        let module = if own { module } else { "" };
        let names = names.trim_matches(['{', '}', ';', ' ']).split(',');
        let names = names.filter_map(|name| name.split_whitespace().last());
        exports.extend(names.map(|name| (name.to_owned(), module.to_owned())));
    }
    exports
}

/// The modules of the crate that a source names, its tests left out.
fn uses(source: &str, path: &[String], exports: &[(String, String)]) -> BTreeSet<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code: String =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).map(spaced).collect();
    let mut words = code.split_whitespace().peekable();
    let mut found = BTreeSet::new();
    while let Some(word) = words.next() {
        let mut here = match word {
            "crate" => Vec::new(),
            "super" => path[..path.len() - 1].to_vec(),
            _ => continue,
        };
        // Not so in `pub(crate)`.
        if words.peek() != Some(&"::") {
            continue;
        }
        while words.next_if_eq(&"::").is_some() && words.next_if_eq(&"super").is_some() {
            here.pop();
        }
        if let Some(module) = here.first() {
            found.insert(module.clone());
        } else if words.next_if_eq(&"{").is_some() {
            let mut depth = 1;
            let mut starts = true;
            for word in words.by_ref() {
                match word {
                    "{" => depth += 1,
                    "}" => depth -= 1,
                    name if starts && depth == 1 => {
                        found.insert(name.to_owned());
                    }
                    _ => {}
                }
                starts = word == ",";
                if depth == 0 {
                    break;
                }
            }
        } else if let Some(name) = words.peek() {
            found.insert((*name).to_owned());
        }
    }
    let behind = |name: String| {
        let export = exports.iter().find(|(export, _)| *export == name);
        export.map_or(name, |(_, module)| module.clone())
    };
    found.into_iter().map(behind).filter(|module| !module.is_empty()).collect()
}

/// A line whose words and signs stand apart.
fn spaced(line: &str) -> String {
    let mut spaced = line.replace("::", " :: ");
    for sign in ['{', '}', ',', ';', '(', ')', '<', '>', '&', '[', ']', '|', '!'] {
        spaced = spaced.replace(sign, &format!(" {sign} "));
    }
    spaced.push(' ');
    spaced
}
