//! What the same models may wear.

#[derive(Clone, Copy, PartialEq)]
pub enum Dress {
    /// The types alone, with `Debug` and `Clone`, as in all others. It is no peer: it says what the others add to.
    Plain,
    ApiModel,
    Serde,
    Garde,
    GardeBon,
    GardeBonSchemars,
    ValidatorTypedBuilder,
}

use Dress::{ApiModel, Garde, GardeBon, GardeBonSchemars, Plain, Serde, ValidatorTypedBuilder};

/// A dependency and its features.
pub type Dependency = (&'static str, &'static [&'static str]);

impl Dress {
    pub const ALL: [Self; 7] =
        [Plain, ApiModel, Serde, Garde, GardeBon, GardeBonSchemars, ValidatorTypedBuilder];

    /// As it is called in tables.
    pub fn title(self) -> &'static str {
        match self {
            Plain => "no derive",
            ApiModel => "**ApiModel**",
            Serde => "serde",
            Garde => "serde + garde",
            GardeBon => "serde + garde + bon",
            GardeBonSchemars => "serde + garde + bon + schemars",
            ValidatorTypedBuilder => "serde + validator + typed-builder",
        }
    }

    /// As it is called on the command line, and its folder.
    pub fn name(self) -> &'static str {
        match self {
            Plain => "plain",
            ApiModel => "api-model",
            Serde => "serde",
            Garde => "garde",
            GardeBon => "garde-bon",
            GardeBonSchemars => "garde-bon-schemars",
            ValidatorTypedBuilder => "validator-typed-builder",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Names of the `[workspace.dependencies]` of the benches.
    pub fn dependencies(self) -> Vec<Dependency> {
        match self {
            Plain => vec![("chrono", &[]), ("serde_json", &[])],
            ApiModel => vec![("chrono", &[]), ("serde_json", &[]), ("model-core", &["pattern"])],
            _ => {
                let mut all: Vec<Dependency> =
                    vec![("chrono", &["serde"]), ("serde_json", &[]), ("serde", &[])];
                if self.is_garde() {
                    all.push(("garde", &["regex"]));
                }
                if self.is_bon() {
                    all.push(("bon", &[]));
                }
                if self.is_schemars() {
                    all.push(("schemars", &[]));
                }
                if self == ValidatorTypedBuilder {
                    all.extend([("validator", &[][..]), ("typed-builder", &[]), ("regex", &[])]);
                }
                all
            }
        }
    }

    pub fn is_serde(self) -> bool {
        !matches!(self, Plain | ApiModel)
    }

    pub fn is_garde(self) -> bool {
        matches!(self, Garde | GardeBon | GardeBonSchemars)
    }

    pub fn is_bon(self) -> bool {
        matches!(self, GardeBon | GardeBonSchemars)
    }

    pub fn is_schemars(self) -> bool {
        self == GardeBonSchemars
    }

    pub fn has_builder(self) -> bool {
        self == ApiModel || self.is_bon() || self == ValidatorTypedBuilder
    }

    pub fn has_rules(self) -> bool {
        !matches!(self, Plain | Serde)
    }
}
