//! What is generated, before it wears a dress.

pub struct Sdk {
    pub enums: Vec<TextEnum>,
    pub models: Vec<Model>,
}

pub struct TextEnum {
    pub name: String,
    pub doc: String,
    pub variants: Vec<String>,
}

pub enum Model {
    Object(Object),
    Union(Union),
}

pub struct Object {
    pub name: String,
    pub doc: String,
    pub fields: Vec<Field>,
}

/// One of several objects, told apart by a key, or by what fits.
pub struct Union {
    pub name: String,
    pub doc: String,
    pub tag: Option<&'static str>,
    /// Places in [`Sdk::models`].
    pub variants: Vec<usize>,
}

pub struct Field {
    /// As Rust writes it, `r#` included.
    pub name: String,
    /// Where `rename_all = "camelCase"` does not lead to the name on the wire.
    pub rename: Option<String>,
    pub doc: String,
    pub shape: Shape,
    pub presence: Presence,
    pub rules: Vec<Rule>,
    pub read_only: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Shape {
    Text,
    Boolean,
    Integer,
    Long,
    Float,
    Date,
    Texts,
    /// Texts by name.
    Map,
    /// Anything by name.
    FreeForm,
    /// A place in [`Sdk::enums`].
    Enum(usize),
    /// A place in [`Sdk::models`], as are the next two.
    Model(usize),
    Models(usize),
    Flatten(usize),
}

#[derive(Clone, Copy, PartialEq)]
pub enum Presence {
    Required,
    Optional,
    /// An `Option` whose default is the server's to fill in.
    Remembered,
    /// No `Option`: the default is filled in.
    Filled,
}

#[derive(Clone, Copy)]
pub enum Rule {
    Minimum(i32),
    Maximum(i32),
    MinLength(u32),
    MaxLength(u32),
    Pattern(&'static str),
}

impl Model {
    pub fn name(&self) -> &str {
        match self {
            Self::Object(object) => &object.name,
            Self::Union(union) => &union.name,
        }
    }

    pub fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            Self::Union(_) => None,
        }
    }
}

impl Field {
    /// Whether its type is an `Option`.
    pub fn is_option(&self) -> bool {
        matches!(self.presence, Presence::Optional | Presence::Remembered)
    }

    /// Whether the default is filled in while it is read.
    pub fn is_filled(&self) -> bool {
        self.presence == Presence::Filled
    }

    pub fn is_flat(&self) -> bool {
        matches!(self.shape, Shape::Flatten(_))
    }

    /// A literal of the field's type: its default, where it has one.
    pub fn literal(&self) -> &'static str {
        match self.shape {
            Shape::Boolean => "true",
            Shape::Integer | Shape::Long => "250",
            Shape::Float => "0.5",
            _ => "\"standard\"",
        }
    }
}

impl Sdk {
    /// What a table is about, in a sentence.
    pub fn describe(&self) -> String {
        let objects: Vec<_> = self.models.iter().filter_map(Model::object).collect();
        let fields: Vec<_> = objects.iter().flat_map(|it| &it.fields).collect();
        let count = |of: fn(&Field) -> bool| fields.iter().filter(|it| of(it)).count();
        format!(
            "{} models: {} structs of {:.1} fields ({} % of them optional), {} unions; beside them {} enums of texts. \
             {} fields are flattened, {} have a default, {} a rule, {} are dates, {} are `r#type`, {} are renamed.",
            self.models.len(),
            objects.len(),
            fields.len() as f64 / objects.len() as f64,
            100 * count(|it| it.presence != Presence::Required) / fields.len().max(1),
            self.models.len() - objects.len(),
            self.enums.len(),
            count(Field::is_flat),
            count(|it| matches!(it.presence, Presence::Remembered | Presence::Filled)),
            count(|it| !it.rules.is_empty()),
            count(|it| it.shape == Shape::Date),
            count(|it| it.name == "r#type"),
            count(|it| it.rename.is_some()),
        )
    }
}
