//! How models behave, seen by who uses them: one file for each row of the contract.

mod builder;
mod builder_names;
mod builder_shapes;
mod checks;
mod constants;
mod date_text;
mod dates;
mod defaults;
mod flatten;
mod lists;
mod maps;
mod model_types;
mod numbers;
mod overrides;
mod positions;
mod presence;
mod render;
mod secrets;
mod strings;
mod support;
mod violations;
