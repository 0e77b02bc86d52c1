//! Sets: nothing twice, in an order of their own, with the pointers of the input.

use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeSet, HashSet};
use std::hash::BuildHasherDefault;

use model_core::{ApiModel, Valid};
use serde_json::json;

use crate::support::{
    accepted, both_ways, found, judged, read, refused, without_position, written,
};

#[derive(ApiModel, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Point {
    #[api(minimum = 0)]
    n: i32,
    #[api(min_length = 1)]
    name: Option<String>,
}

#[derive(ApiModel, Clone, Debug, PartialEq)]
struct Sets {
    #[api(min_items = 2, max_items = 3, items(minimum = 10))]
    sorted: Option<BTreeSet<i32>>,
    #[api(min_items = 2, max_items = 3, items(minimum = 10))]
    hashed: Option<HashSet<i32>>,
    #[api(items(min_length = 2, max_length = 3))]
    words: Option<BTreeSet<String>>,
    #[api(items(min_length = 2, max_length = 3))]
    bag: Option<HashSet<String, BuildHasherDefault<DefaultHasher>>>,
    points: Option<BTreeSet<Point>>,
    cloud: Option<HashSet<Point>>,
    #[api(items(min_items = 1, items(minimum = 1)))]
    nested: Option<BTreeSet<BTreeSet<i32>>>,
    #[api(check = |set| !set.contains(&7))]
    checked: Option<BTreeSet<u8>>,
}

#[test]
fn a_set_is_read_and_written_as_a_list() {
    let json = r#"{"sorted":[30,10,20],"hashed":[10,20],"nested":[[2,1],[1]]}"#;
    for sets in both_ways::<Sets>(json) {
        let sets = sets.expect("must be accepted");
        assert_eq!(sets.sorted, Some(BTreeSet::from([10, 20, 30])));
        assert_eq!(sets.hashed, Some(HashSet::from([10, 20])));
        let sorted = Sets { hashed: None, ..sets };
        assert_eq!(written(&sorted), json!({"sorted": [10, 20, 30], "nested": [[1], [1, 2]]}));
    }
}

#[test]
fn a_set_of_many_comes_back() {
    let many: Vec<i32> = (0..500).map(|n| n * 7919 % 500 + 10).collect();
    let json = json!({"nested": [many], "cloud": many.iter().map(|n| json!({"n": n})).collect::<Vec<_>>()});
    let sets = accepted::<Sets>(json.to_string());
    assert_eq!(sets.cloud.as_ref().map(HashSet::len), Some(500));
    assert_eq!(accepted::<Sets>(sets.to_json().expect("must be written")), sets);
}

#[test]
fn a_setter_takes_arrays_and_lists() {
    let built = Sets::builder()
        .sorted([30, 10])
        .hashed(vec![10, 20])
        .words(["ab", "cd", "ab"])
        .bag(vec!["ab"])
        .points([Point { n: 1, name: None }])
        .checked(&[1, 2][..])
        .build()
        .expect("valid");
    assert_eq!(built.words, Some(BTreeSet::from(["ab".to_owned(), "cd".to_owned()])));
    // Nothing was read, so the set's own order is the only one.
    let broken = built.to_builder().words(["x", "abc", "ab"]).sorted([30, 9]).hashed(None).build();
    assert_eq!(found(&broken.unwrap_err()), ["/sorted/0 minimum", "/words/2 min_length"]);
}

#[test]
fn pointers_are_those_of_the_input() {
    for (json, expected) in [
        (
            r#"{"sorted":[20,5,10],"hashed":[20,5,10]}"#,
            &["/sorted/1 minimum", "/hashed/1 minimum"][..],
        ),
        (
            r#"{"words":["zz","zzzz","a","bb"],"bag":["zz","zzzz","a","bb"]}"#,
            &[
                "/words/1 max_length",
                "/words/2 min_length",
                "/bag/1 max_length",
                "/bag/2 min_length",
            ],
        ),
        (
            r#"{"points":[{"n":9},{"n":5,"name":""},{"n":-1}],"cloud":[{"n":9},{"n":5,"name":""},{"n":-1}]}"#,
            &[
                "/points/1/name min_length",
                "/points/2/n minimum",
                "/cloud/1/name min_length",
                "/cloud/2/n minimum",
            ],
        ),
        (r#"{"nested":[[5,3,0],[2],[]]}"#, &["/nested/0/2 minimum", "/nested/2 min_items"]),
    ] {
        let violations = refused::<Sets>(json);
        assert_eq!(found(&violations), expected, "{json}");
        let document: serde_json::Value = serde_json::from_str(json).expect("JSON");
        for violation in &violations {
            // The oracle: the pointer leads `serde_json` to what stands at the position.
            let offset = violation.position().unwrap().offset();
            let there = document.pointer(violation.pointer()).expect("is in the input").to_string();
            assert!(json[offset..].starts_with(&there), "{violation}");
        }
        let judged = serde_json::from_str::<Valid<Sets>>(json).unwrap_err().to_string();
        assert!(judged.contains(expected[0].split(' ').next().unwrap()), "{judged}");
    }
}

#[test]
fn a_repeated_element_is_a_mistake_of_structure() {
    let source = r#"{"sorted": [30,10,20,10,30], "hashed": [30,10,30,10]}"#;
    let violations = refused::<Sets>(source);
    let unique: Vec<_> = violations
        .iter()
        .filter(|it| it.code() == "unique_items")
        .map(|it| {
            let param = |name| it.params().get(name).cloned().expect("is there");
            (it.pointer(), param("first"), param("second"), it.position().unwrap().column())
        })
        .collect();
    assert_eq!(unique, [("/sorted", 1.into(), 3.into(), 12), ("/hashed", 0.into(), 2.into(), 40)]);
    let error = serde_json::from_str::<Sets>(r#"{"words":["ab","ab"]}"#).unwrap_err();
    assert_eq!(
        without_position(&error),
        "/words: must not hold the same item twice: items 0 and 1 are equal"
    );
}

#[test]
fn what_a_set_cannot_hold_is_counted_and_hides_nothing_beside_it() {
    for (json, expected) in [
        // Five elements in the input, though fewer are in the set.
        (r#"{"sorted":[20,20,20,20,20]}"#, &["/sorted unique_items", "/sorted max_items"][..]),
        (r#"{"sorted":[20,20]}"#, &["/sorted unique_items"]),
        (r#"{"sorted":[20,20,5]}"#, &["/sorted unique_items", "/sorted/2 minimum"]),
        (r#"{"sorted":["x",20]}"#, &["/sorted/0 type"]),
        (r#"{"sorted":["x"]}"#, &["/sorted min_items", "/sorted/0 type"]),
        (
            r#"{"hashed":[null,"x",[],5]}"#,
            &[
                "/hashed max_items",
                "/hashed/0 type",
                "/hashed/1 type",
                "/hashed/2 type",
                "/hashed/3 minimum",
            ],
        ),
        // A placeholder is equal to nothing, and whether the others are is not known.
        (
            r#"{"words":["","x",7,""]}"#,
            &["/words/0 min_length", "/words/1 min_length", "/words/2 type"],
        ),
        (
            r#"{"points":[{"n":"x"},{"n":0},{"n":0,"name":""},{}]}"#,
            &["/points/0/n type", "/points/2/name min_length", "/points/3/n required"],
        ),
        (r#"{"checked":[7,"x"]}"#, &["/checked/1 type"]),
        (r#"{"checked":[7,7]}"#, &["/checked unique_items"]),
        (r#"{"checked":[8,7]}"#, &["/checked check"]),
        (r#"{"sorted":{},"hashed":"x","words":null}"#, &["/sorted type", "/hashed type"]),
        (r#"{"nested":[[1,1],[2]]}"#, &["/nested/0 unique_items"]),
    ] {
        assert_eq!(read::<Sets>(json), expected, "{json}");
    }
}

#[test]
fn the_equality_of_a_set_is_that_of_its_elements() {
    /// Two of one name are the same.
    #[derive(ApiModel, Clone, Debug)]
    struct Named {
        name: String,
        #[api(default)]
        order: i32,
    }
    impl PartialEq for Named {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other).is_eq()
        }
    }
    impl Eq for Named {}
    impl PartialOrd for Named {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }
    impl Ord for Named {
        fn cmp(&self, other: &Self) -> Ordering {
            self.name.to_lowercase().cmp(&other.name.to_lowercase())
        }
    }
    #[derive(ApiModel, Debug)]
    struct Unique {
        #[api(unique_items)]
        set: BTreeSet<Named>,
    }
    for (json, expected) in [
        (r#"{"set":[{"name":"b"},{"name":"a"}]}"#, None),
        (r#"{"set":[{"name":"a"},{"name":"A"}]}"#, Some("/set unique_items")),
        (r#"{"set":[{"name":"a"},{"name":"b"},{"name":"a"}]}"#, Some("/set unique_items")),
    ] {
        assert_eq!(read::<Unique>(json), Vec::from_iter(expected), "{json}");
    }
    let set = accepted::<Unique>(r#"{"set":[{"name":"b","order":1},{"name":"a","order":2}]}"#).set;
    assert_eq!(set.iter().map(|it| it.order).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn a_list_of_sets_is_unique_whatever_their_order() {
    #[derive(ApiModel, Debug)]
    struct Lists {
        #[api(unique_items)]
        sets: Vec<BTreeSet<u8>>,
    }
    assert_eq!(read::<Lists>(r#"{"sets":[[1,2],[2,1]]}"#), ["/sets unique_items"]);
}

#[test]
fn sets_of_models_are_models() {
    assert_eq!(read::<BTreeSet<Point>>(r#"[{"n":5},{"n":-1}]"#), ["/1/n minimum"]);
    assert_eq!(
        read::<HashSet<Point>>(r#"[{"n":5},{"n":-1},{"n":5}]"#),
        [" unique_items", "/1/n minimum"]
    );
    assert_eq!(judged(&BTreeSet::from([Point { n: 5, name: None }])), [""; 0]);
}

/// A hasher that tells nothing apart: what is found is found all the same.
#[test]
fn a_poor_hasher_is_slow_and_finds_the_same() {
    #[derive(Default)]
    struct Poor;
    impl std::hash::Hasher for Poor {
        fn finish(&self) -> u64 {
            0
        }
        fn write(&mut self, _: &[u8]) {}
    }
    #[derive(ApiModel, Debug)]
    struct Slow {
        #[api(max_items = 2)]
        set: HashSet<String, BuildHasherDefault<Poor>>,
    }
    assert_eq!(read::<Slow>(r#"{"set":["a","b"]}"#), [""; 0]);
    assert_eq!(read::<Slow>(r#"{"set":["a","b","c"]}"#), ["/set max_items"]);
    assert_eq!(read::<Slow>(r#"{"set":["a","b","b"]}"#), ["/set unique_items", "/set max_items"]);
}

/// Sorted by an order that comparing every two would take hours for.
#[test]
fn a_set_of_very_many_is_read_in_time() {
    #[derive(ApiModel, Debug)]
    struct Many {
        sorted: Option<BTreeSet<u32>>,
        hashed: Option<HashSet<u32>>,
    }
    let list: Vec<u32> = (0..100_000_u32).rev().map(|n| n.wrapping_mul(7919)).collect();
    let many = accepted::<Many>(json!({"sorted": list, "hashed": list}).to_string());
    assert_eq!(many.sorted.map(|set| set.len()), Some(list.len()));
    assert_eq!(many.hashed.map(|set| set.len()), Some(list.len()));
    let same = vec![1; 100_000];
    let same = json!({"sorted": same, "hashed": same}).to_string();
    assert_eq!(read::<Many>(same), ["/sorted unique_items", "/hashed unique_items"]);
}
