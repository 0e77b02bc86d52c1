//! Every attribute is tried out: with a wrong value, in a wrong place, and as it is meant.

use super::TABLE;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");

#[test]
fn every_attribute_has_a_message_for_a_wrong_value() {
    assert_covered("a wrong value in `tests/ui/values`", &blamed("ui/values"));
}

#[test]
fn every_attribute_has_a_message_for_a_wrong_place() {
    assert_covered("a wrong place in `tests/ui/places`", &blamed("ui/places"));
}

#[test]
fn every_attribute_has_a_test_of_what_it_does() {
    let mut used = HashSet::new();
    for file in files("behaviour", "rs") {
        let tokens: TokenStream = read(&file).parse().expect("a test is Rust");
        attributes(tokens, &mut used);
    }
    assert_covered("a use in `tests/behaviour`", &used);
}

fn assert_covered(what: &str, found: &HashSet<String>) {
    let missing: Vec<&str> =
        TABLE.iter().map(|row| row.name).filter(|name| !found.contains(*name)).collect();
    assert!(missing.is_empty(), "{what} is missing for {missing:?}");
}

/// The attributes that the messages of a folder start with: each is about the one it names first.
fn blamed(folder: &str) -> HashSet<String> {
    let mut blamed = HashSet::new();
    for file in files(folder, "stderr") {
        for line in read(&file).lines() {
            let name = line.strip_prefix("error: `").and_then(|rest| rest.split_once('`'));
            blamed.extend(name.map(|(name, _)| name.to_owned()));
        }
    }
    blamed
}

/// The words inside of `#[api(...)]` that a bracket, a comma or nothing stands before.
fn attributes(tokens: TokenStream, used: &mut HashSet<String>) {
    let mut before: Option<TokenTree> = None;
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            if matches!(&before, Some(TokenTree::Ident(word)) if word == "api") {
                names(group.stream(), used);
            }
            attributes(group.stream(), used);
        }
        before = Some(token);
    }
}

fn names(tokens: TokenStream, used: &mut HashSet<String>) {
    let mut starts = true;
    for token in tokens {
        match &token {
            TokenTree::Ident(word) if starts => {
                used.insert(word.to_string());
            }
            // `items(...)` and the like.
            TokenTree::Group(group) => names(group.stream(), used),
            _ => {}
        }
        starts = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
    }
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(TESTS).join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "{folder} has files");
    files
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("the file is readable")
}
