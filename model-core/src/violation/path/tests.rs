use super::*;

const SECRET: &[Attribute] = &[Attribute::Secret];

#[test]
fn what_is_said_within_a_path_is_no_step_of_it() {
    let item = Path::ROOT.item(3);
    let within = item.within(SECRET);
    let key = within.key("hunter2");
    assert_eq!((item.depth(), within.depth(), key.depth()), (1, 1, 2));
    assert_eq!(within.steps(), item.steps());
    assert_eq!(within.pointer(), "/3");
    assert_eq!(key.pointer(), "/3", "a key of a secret is one");
    assert_eq!(key.steps(), [Step::Index(3), Step::Key("hunter2".into())]);
    assert!(within.is_secret() && within.begins_secret() && key.is_secret());
    assert!(!item.is_secret() && !key.begins_secret());
    assert!(item.is_step() && key.is_step() && !within.is_step() && !Path::ROOT.is_step());
    for other in [Step::Index(2), Step::Index(3), Step::Index(4), Step::Keys, Step::Whole] {
        assert_eq!(item.step_order(&other), Step::Index(3).cmp(&other));
        assert_eq!(key.step_order(&other), Step::Key("hunter2".into()).cmp(&other));
    }
    for other in ["hunter1", "hunter2", "hunter3"].map(|key| Step::Key(key.into())) {
        assert_eq!(item.step_order(&other), Step::Index(3).cmp(&other));
        assert_eq!(key.step_order(&other), Step::Key("hunter2".into()).cmp(&other));
    }
    let root = Path::ROOT;
    assert!(root.within(SECRET).is_secret());
    assert!(root.within(SECRET).steps().is_empty());
}

#[cfg(feature = "chrono")]
#[test]
fn the_nearest_precision_holds() {
    const SECONDS: &[Attribute] = &[Attribute::Precision(Precision::Seconds)];
    const MILLIS: &[Attribute] = &[Attribute::Precision(Precision::Milliseconds)];
    let outer = Path::ROOT.within(SECONDS);
    let item = outer.item(0);
    let inner = item.within(MILLIS);
    let secret = inner.within(SECRET);
    assert_eq!(Path::ROOT.precision(), None);
    assert_eq!(item.precision(), Some(Precision::Seconds));
    assert_eq!(secret.precision(), Some(Precision::Milliseconds));
}
