//! Values beside those that a schema describes: it cannot say what it has forgotten, so these do not depend on it.

use serde_json::{Value, json};

use super::Random;

/// Changes one part of a value, whichever it is, to what seldom fits there, or takes it away.
pub fn probe(value: &mut Value, random: &mut Random) {
    let target = random.below(parts(value));
    change(value, target, random);
}

/// How many parts there are, the whole among them.
fn parts(value: &Value) -> usize {
    1 + match value {
        Value::Object(entries) => entries.values().map(parts).sum(),
        Value::Array(items) => items.iter().map(parts).sum::<usize>(),
        _ => 0,
    }
}

fn change(value: &mut Value, mut target: usize, random: &mut Random) {
    if target == 0 {
        *value = changed(value, random);
        return;
    }
    target -= 1;
    let inside: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Object(entries) => Box::new(entries.values_mut()),
        Value::Array(items) => Box::new(items.iter_mut()),
        _ => return,
    };
    for part in inside {
        let size = parts(part);
        if target < size {
            change(part, target, random);
            return;
        }
        target -= size;
    }
}

fn changed(value: &Value, random: &mut Random) -> Value {
    match (random.below(24), value) {
        (0..4, _) => Value::Null,
        (4, _) => true.into(),
        (5, _) => json!({}),
        (6, _) => json!([]),
        (7, _) => "".into(),
        (8, _) => "a".into(),
        (9, _) => json!(0.5),
        (10..12, Value::String(text)) => format!("{text}{text}").into(),
        // Longer than any text of the models may be.
        (12..14, Value::String(_)) => "é".repeat(5001).into(),
        (14.., Value::String(text)) => {
            let last = text.char_indices().next_back().map_or(0, |(index, _)| index);
            text[..last].into()
        }
        (10..12, Value::Array(items)) if !items.is_empty() => {
            items.iter().chain(items).cloned().collect()
        }
        (12, Value::Array(items)) if !items.is_empty() => {
            items.iter().cycle().take(1001).cloned().collect()
        }
        (13.., Value::Array(items)) if !items.is_empty() => {
            let mut items = items.clone();
            items.remove(random.below(items.len()));
            items.into()
        }
        (10..17, Value::Object(entries)) if !entries.is_empty() => {
            let mut entries = entries.clone();
            let keys: Vec<String> = entries.keys().cloned().collect();
            entries.remove(random.pick(&keys));
            entries.into()
        }
        (17.., Value::Object(entries)) => {
            let mut entries = entries.clone();
            for key in ["more", "a", "-"] {
                entries.insert(key.into(), random.below(9).into());
            }
            entries.into()
        }
        (10, _) => json!(2_000_000_000),
        (11, _) => json!(-2_000_000_000),
        (12, _) => json!(1.0),
        (13, Value::Number(_)) => json!(5_000_000_000_i64),
        (14.., Value::Number(number)) => match number.as_i64() {
            Some(number) => json!(number.saturating_add([1, -1, 2, -2][random.below(4)])),
            None => json!(number.as_f64().unwrap_or_default() + 0.125),
        },
        _ => random.below(9).into(),
    }
}
