//! How models behave, seen by who uses them: one file for each row of the contract.

mod binary;
mod builder;
mod builder_names;
mod builder_shapes;
mod checks;
mod constants;
mod date_text;
mod dates;
mod defaults;
mod directions;
mod flatten;
mod lists;
mod maps;
mod model_types;
mod numbers;
mod overrides;
mod patch;
mod positions;
mod presence;
mod render;
mod required;
mod secrets;
mod strings;
mod support;
mod violations;
