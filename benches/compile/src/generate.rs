//! Models as a real SDK has them: SailPoint's of 2025 has 1,430 objects of 6,600 fields and 587 enums. All shares below
//! are counted there, but for those of texts, numbers, lists and references, which are estimates.

use std::collections::HashSet;

use crate::random::Random;
use crate::sdk::{Field, Model, Object, Presence, Rule, Sdk, Shape, TextEnum, Union};
use crate::words::{DETAILS, NOUNS, PATTERNS};

/// Fields of an object: three quarters have five at most, the largest has 36.
const SIZES: &[(usize, (usize, usize))] = &[
    (12, (1, 1)),
    (21, (2, 2)),
    (19, (3, 3)),
    (14, (4, 4)),
    (10, (5, 5)),
    (14, (6, 8)),
    (7, (9, 14)),
    (2, (15, 22)),
    (1, (23, 36)),
];

/// References may be this deep.
const DEPTH: usize = 5;

pub fn generate(count: usize) -> Sdk {
    let mut generator = Generator { random: Random::new(7), depths: Vec::new() };
    let enums = (0..(count * 41).div_ceil(100)).map(|index| generator.text_enum(index)).collect();
    let mut sdk = Sdk { enums, models: Vec::with_capacity(count) };
    for index in 0..count {
        // 35 of 1,430 are a `oneOf`.
        let union = if index % 41 == 40 { generator.union(index, &sdk) } else { None };
        let model = union.unwrap_or_else(|| Model::Object(generator.object(index, &sdk)));
        sdk.models.push(model);
    }
    sdk
}

struct Generator {
    random: Random,
    /// How deep each model is: one that refers to none is 1.
    depths: Vec<usize>,
}

impl Generator {
    /// 159 of 587 have one value.
    fn text_enum(&mut self, index: usize) -> TextEnum {
        let count = if self.random.chance(2_700) { 1 } else { self.random.between(2, 7) };
        let mut variants: Vec<String> = Vec::new();
        while variants.len() < count {
            let variant =
                pascal(&format!("{}_{}", self.random.pick(NOUNS), self.random.pick(DETAILS)));
            if !variants.contains(&variant) {
                variants.push(variant);
            }
        }
        TextEnum { name: self.type_name("Type", index), doc: self.sentence(), variants }
    }

    fn object(&mut self, index: usize, sdk: &Sdk) -> Object {
        let (least, most) = self.random.weighted(SIZES);
        let count = self.random.between(least, most);
        let required = self.required(count);
        let mut taken = HashSet::new();
        let mut fields = Vec::with_capacity(count + 1);
        for place in 0..count {
            fields.push(self.field(place < required, sdk, &mut taken));
        }
        let name = self.type_name("", index);
        let doc = self.sentence();
        // 165 of 1,430 have an `allOf`.
        if self.random.chance(1_150) {
            fields.extend(self.flattened(sdk, &fields));
        }
        let depth =
            fields.iter().filter_map(|it| model_of(it.shape)).map(|it| self.depths[it]).max();
        self.depths.push(depth.unwrap_or(0) + 1);
        Object { name, doc, fields }
    }

    /// How many of the fields must be there: in 71 % of objects none, in 93 % three at most.
    fn required(&mut self, count: usize) -> usize {
        let most = if count > 3 && self.random.chance(2_000) { count } else { 3.min(count) };
        let least = if most > 3 { 4 } else { 1 };
        if most > 3 || self.random.chance(2_400) { self.random.between(least, most) } else { 0 }
    }

    fn field(&mut self, required: bool, sdk: &Sdk, taken: &mut HashSet<String>) -> Field {
        let (name, rename) = self.field_name(taken);
        let shape = self.shape(sdk);
        // 454 literal defaults in 6,600 fields; in half of them the client fills them in.
        let scalar = matches!(
            shape,
            Shape::Text | Shape::Boolean | Shape::Integer | Shape::Long | Shape::Float
        );
        let presence = match (required, scalar && self.random.chance(1_100)) {
            (true, _) => Presence::Required,
            (false, false) => Presence::Optional,
            (false, true) if self.random.chance(5_000) => Presence::Filled,
            (false, true) => Presence::Remembered,
        };
        let rules = self.rules(shape, presence);
        let read_only = presence == Presence::Optional && self.random.chance(240);
        Field { name, rename, doc: self.sentence(), shape, presence, rules, read_only }
    }

    fn shape(&mut self, sdk: &Sdk) -> Shape {
        let shape = self.random.weighted(&[
            (430, Shape::Text),
            (110, Shape::Boolean),
            (80, Shape::Integer),
            (30, Shape::Long),
            (10, Shape::Float),
            (63, Shape::Date),
            (50, Shape::Texts),
            (20, Shape::Map),
            (18, Shape::FreeForm),
            (89, Shape::Enum(0)),
            (65, Shape::Model(0)),
            (45, Shape::Models(0)),
        ]);
        match shape {
            Shape::Enum(_) => Shape::Enum(self.random.below(sdk.enums.len())),
            Shape::Model(_) => self.reference(sdk).map_or(Shape::Text, Shape::Model),
            Shape::Models(_) => self.reference(sdk).map_or(Shape::Texts, Shape::Models),
            shape => shape,
        }
    }

    /// A model nearby that is not too deep.
    fn reference(&mut self, sdk: &Sdk) -> Option<usize> {
        let end = sdk.models.len();
        let near: Vec<_> =
            (end.saturating_sub(40)..end).filter(|&it| self.depths[it] < DEPTH).collect();
        (!near.is_empty()).then(|| self.random.pick(&near))
    }

    /// 26 `minimum`, 20 `maxLength` and 11 `pattern` in 6,600 fields, and as many of their counterparts.
    fn rules(&mut self, shape: Shape, presence: Presence) -> Vec<Rule> {
        let has_default = matches!(presence, Presence::Remembered | Presence::Filled);
        let mut rules = Vec::new();
        match shape {
            Shape::Integer | Shape::Long => {
                rules.extend(self.random.chance(360).then_some(Rule::Minimum(1)));
                rules.extend(self.random.chance(360).then_some(Rule::Maximum(10_000)));
            }
            Shape::Text => {
                rules.extend(self.random.chance(70).then_some(Rule::MinLength(1)));
                rules.extend(self.random.chance(70).then_some(Rule::MaxLength(255)));
                if !has_default && self.random.chance(39) {
                    rules.push(Rule::Pattern(self.random.pick(PATTERNS)));
                }
            }
            _ => {}
        }
        rules
    }

    /// A model whose keys are none of these fields', without keys of others among its own.
    fn flattened(&mut self, sdk: &Sdk, beside: &[Field]) -> Option<Field> {
        let taken: HashSet<_> = beside.iter().map(|it| &it.name).collect();
        let fits = |index: &usize| {
            sdk.models[*index].object().is_some_and(|it| {
                self.depths[*index] < DEPTH
                    && it.fields.iter().all(|it| !it.is_flat() && !taken.contains(&it.name))
            })
        };
        let found: Vec<_> =
            (sdk.models.len().saturating_sub(80)..sdk.models.len()).filter(fits).collect();
        if found.is_empty() || taken.contains(&"base".to_owned()) {
            return None;
        }
        Some(Field {
            name: "base".to_owned(),
            rename: None,
            doc: self.sentence(),
            shape: Shape::Flatten(self.random.pick(&found)),
            presence: Presence::Required,
            rules: Vec::new(),
            read_only: false,
        })
    }

    /// One in thirty-five has a discriminator, and here the first.
    fn union(&mut self, index: usize, sdk: &Sdk) -> Option<Model> {
        let plain = |index: &usize| {
            sdk.models[*index].object().is_some_and(|it| {
                self.depths[*index] < DEPTH
                    && it.fields.iter().all(|it| !it.is_flat() && it.name != "r#type")
            })
        };
        let found: Vec<_> = (index.saturating_sub(40)..index).filter(plain).collect();
        let count = self.random.between(2, 4);
        if found.len() < count {
            return None;
        }
        let first = self.random.below(found.len() - count + 1);
        let variants = found[first..first + count].to_vec();
        self.depths.push(1 + variants.iter().map(|&it| self.depths[it]).max().unwrap_or(0));
        let tag = (index % (41 * 35) == 40).then_some("type");
        Some(Model::Union(Union {
            name: self.type_name("", index),
            doc: self.sentence(),
            tag,
            variants,
        }))
    }

    fn type_name(&mut self, suffix: &str, index: usize) -> String {
        let words = format!("{}_{}", self.random.pick(NOUNS), self.random.pick(NOUNS));
        format!("{}{suffix}{index}", pascal(&words))
    }

    /// 403 of 6,600 names are keywords of Rust, and 99 need a rename.
    fn field_name(&mut self, taken: &mut HashSet<String>) -> (String, Option<String>) {
        if self.random.chance(850) && taken.insert("r#type".to_owned()) {
            return ("r#type".to_owned(), None);
        }
        loop {
            let noun = self.random.pick(NOUNS);
            let name = match self.random.below(4) {
                0 => noun.to_owned(),
                1 => format!("{noun}_{}_{}", self.random.pick(NOUNS), self.random.pick(DETAILS)),
                _ => format!("{noun}_{}", self.random.pick(DETAILS)),
            };
            if taken.insert(name.clone()) {
                let rename = self.random.chance(150).then(|| format!("_{name}.$"));
                return (name, rename);
            }
        }
    }

    fn sentence(&mut self) -> String {
        let [first, second, third] = [(); 3].map(|()| self.random.pick(NOUNS));
        format!(
            "The {} of the {first} that the {second} of a {third} is about.",
            self.random.pick(DETAILS)
        )
    }
}

fn model_of(shape: Shape) -> Option<usize> {
    match shape {
        Shape::Model(index) | Shape::Models(index) | Shape::Flatten(index) => Some(index),
        _ => None,
    }
}

/// `access_token` as `AccessToken`.
fn pascal(snake: &str) -> String {
    let capitalized = |word: &str| word[..1].to_uppercase() + &word[1..];
    snake.split('_').map(capitalized).collect()
}
