//! Values that a schema describes, values that it nearly does, and any others.

mod fill;
mod probe;
mod text;

use serde_json::{Map, Number, Value, json};

use self::fill::fill;
pub use self::probe::probe;
use self::text::{TEXTS, text};

/// A generator of random numbers: xorshift64*, which is the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below the end.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).expect("a length fits");
        usize::try_from(self.next() % end).expect("it is below one that fits")
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// Whether it happens, in so many of a hundred cases.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A value of a schema, mostly.
pub fn of(schema: &Value, root: &Value, random: &mut Random, depth: usize) -> Value {
    let Value::Object(schema) = schema else { return any(random, 2) };
    if depth > 12 {
        return Value::Null;
    }
    if let Some(Value::String(reference)) = schema.get("$ref") {
        let target = reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer));
        return target.map_or(Value::Null, |target| of(target, root, random, depth + 1));
    }
    if let Some(only) = schema.get("const") {
        return only.clone();
    }
    if let Some(Value::Array(listed)) = schema.get("enum") {
        return random.pick(listed).clone();
    }
    let mut value = typed(schema, root, random, depth);
    fill(schema, schema.get("properties"), &mut value, root, random, depth);
    value
}

fn typed(schema: &Map<String, Value>, root: &Value, random: &mut Random, depth: usize) -> Value {
    let ty = match schema.get("type") {
        Some(Value::String(ty)) => ty.as_str(),
        Some(Value::Array(types)) => random.pick(types).as_str().unwrap_or("null"),
        _ if schema.contains_key("properties") || schema.contains_key("required") => "object",
        _ if schema.is_empty() => return any(random, 2),
        _ => return Value::Null,
    };
    let number = |keyword: &str| schema.get(keyword).and_then(Value::as_i64);
    match ty {
        "object" => object(schema, root, random, depth),
        "array" => {
            let least = number("minItems").unwrap_or(0);
            let most = number("maxItems").unwrap_or(least + 3).min(least + 3);
            let span = usize::try_from(most - least + 1).unwrap_or(1);
            let mut count = usize::try_from(least).unwrap_or(0) + random.below(span);
            // What is empty shows nothing of what may be inside.
            if count == 0 && most > 0 && random.happens(70) {
                count = 1;
            }
            if let Some(limit) = number("maxItems").filter(|_| random.happens(8)) {
                count = usize::try_from(limit).unwrap_or(0) + random.below(2);
            }
            if let Some(Value::Array(parts)) = schema.get("prefixItems") {
                return parts.iter().map(|part| of(part, root, random, depth + 1)).collect();
            }
            let any = json!({});
            let items = schema.get("items").unwrap_or(&any);
            if count > 8 {
                // Of so many one would never fit.
                return vec![of(items, root, random, depth + 1); count].into();
            }
            (0..count).map(|_| of(items, root, random, depth + 1)).collect()
        }
        "string" => text(schema, random),
        "integer" | "number" => {
            let least = number("minimum").unwrap_or(-3);
            let most = number("maximum").unwrap_or(least.saturating_add(10));
            let choices =
                [least, most, least.saturating_add(1), (least / 2).saturating_add(most / 2)];
            let integer = *random.pick(&choices);
            if ty == "number" && random.happens(50) {
                #[expect(clippy::cast_precision_loss, reason = "it need not be exact")]
                return json!(integer as f64 + 0.5);
            }
            if random.happens(10) {
                #[expect(clippy::cast_precision_loss, reason = "it need not be exact")]
                return json!(integer as f64);
            }
            json!(integer)
        }
        "boolean" => random.happens(50).into(),
        _ => Value::Null,
    }
}

fn object(schema: &Map<String, Value>, root: &Value, random: &mut Random, depth: usize) -> Value {
    let mut object = Map::new();
    let required: Vec<&str> = match schema.get("required") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if let Some(Value::Object(properties)) = schema.get("properties") {
        for (name, property) in properties {
            let deep = if depth > 6 { 10 } else { 60 };
            if required.contains(&name.as_str()) || random.happens(deep) {
                object.insert(name.clone(), of(property, root, random, depth + 1));
            }
        }
    }
    for name in required {
        // What is not described may be anything.
        object.entry(name).or_insert_with(|| any(random, 1));
    }
    let rest = schema.get("additionalProperties").or(schema.get("unevaluatedProperties"));
    for _ in 0..random.below(3) {
        let key = match schema.get("propertyNames") {
            Some(names) if random.happens(90) => of(names, root, random, depth + 1),
            _ => (*random.pick(&TEXTS)).into(),
        };
        let key = key.as_str().unwrap_or("k").to_owned();
        match rest {
            Some(Value::Bool(false)) => {}
            Some(rest) => {
                let value = of(rest, root, random, depth + 1);
                object.entry(key).or_insert(value);
            }
            None if random.happens(30) => {
                object.entry(key).or_insert_with(|| any(random, 1));
            }
            None => {}
        }
    }
    object.into()
}

/// Any value.
pub fn any(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 7 } else { 9 }) {
        0 => Value::Null,
        1 => random.happens(50).into(),
        2 => json!(random.below(100_000)),
        3 => json!(-1),
        4 => json!(0.5),
        5 => Number::from_f64(1e20).map_or(Value::Null, Value::Number),
        6 => (*random.pick(&TEXTS)).into(),
        7 => (0..random.below(3)).map(|_| any(random, depth - 1)).collect(),
        _ => {
            let entries = 0..random.below(3);
            entries
                .map(|_| ((*random.pick(&TEXTS)).to_owned(), any(random, depth - 1)))
                .collect::<Map<_, _>>()
                .into()
        }
    }
}

/// Changes one thing, somewhere.
pub fn mutate(value: &mut Value, random: &mut Random) {
    match value {
        Value::Object(entries) if !entries.is_empty() && random.happens(85) => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            let key = random.pick(&keys).clone();
            match random.below(10) {
                0 | 1 => {
                    entries.remove(&key);
                }
                2 => {
                    let other = random.pick(&keys).clone();
                    let moved = entries.get(&key).cloned().unwrap_or_default();
                    entries.insert(other, moved);
                }
                3 => {
                    entries.insert((*random.pick(&TEXTS)).to_owned(), any(random, 1));
                }
                _ => {
                    if let Some(inside) = entries.get_mut(&key) {
                        mutate(inside, random);
                    }
                }
            }
        }
        Value::Array(items) if !items.is_empty() && random.happens(85) => {
            let index = random.below(items.len());
            match random.below(6) {
                0 => {
                    items.remove(index);
                }
                1 => items.push(items[index].clone()),
                2 => items.push(any(random, 1)),
                _ => mutate(&mut items[index], random),
            }
        }
        Value::Number(number) if random.happens(60) => {
            let step = if random.happens(50) { 1 } else { -1 };
            *value = match number.as_i64() {
                Some(number) => json!(number.saturating_add(step)),
                None => json!(0.25),
            };
        }
        Value::String(text) if random.happens(50) => {
            if random.happens(50) {
                text.pop();
            } else {
                text.push('x');
            }
        }
        other => *other = any(random, 2),
    }
}
