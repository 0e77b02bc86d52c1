//! Measures of what it costs to compile the models of an SDK. How to run it, and what comes out: `benches/README.md`.

mod cold;
mod dress;
mod expansion;
mod generate;
mod incremental;
mod options;
mod project;
mod random;
mod record;
mod sdk;
mod table;
mod times;
mod words;
mod write;

use std::env;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use options::{Measure, Options};

fn main() -> ExitCode {
    if let Some(record) = env::var_os(record::RECORD) {
        return record::wrap(Path::new(&record), env::args_os().skip(1));
    }
    match Options::parse(env::args().skip(1)) {
        Ok(options) => match run(&options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error.to_string()),
        },
        Err(wrong) => fail(&format!("{wrong}\n\n{}", options::USAGE)),
    }
}

fn run(options: &Options) -> io::Result<()> {
    match options.measure {
        Measure::Times => times::run(options),
        Measure::Instructions => times::instructions(options),
        Measure::Expansion => expansion::run(options),
        Measure::Incremental => incremental::run(options),
        Measure::Cold => cold::run(options),
    }
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
