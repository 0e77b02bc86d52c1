//! Prints what is measured as tables of ratios; see the README beside this crate.

mod allocations;
mod callgrind;
mod table;
mod time;

use std::env;
use std::process::ExitCode;

use run::{Case, Dress, Operation, Shape};

/// The option of the process that callgrind watches: it takes a number of times, and a case.
const REPEAT: &str = "--repeat";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let cases = run::cases();
    match arguments.as_slice() {
        [option, times, name] if option == REPEAT => repeat(&cases, times, name),
        [] => measure(&cases, ""),
        [wanted] => measure(&cases, wanted),
        _ => {
            eprintln!(
                "usage: run [TEXT], where TEXT is a part of the names of the rows to measure"
            );
            ExitCode::FAILURE
        }
    }
}

fn repeat(cases: &[Case], times: &str, name: &str) -> ExitCode {
    let case = cases.iter().find(|case| case.to_string() == name);
    let (Some(case), Ok(times)) = (case, times.parse::<u32>()) else { return ExitCode::FAILURE };
    let work = case.prepare();
    (0..times).for_each(|_| work());
    ExitCode::SUCCESS
}

fn measure(cases: &[Case], wanted: &str) -> ExitCode {
    if let Err(difference) = run::check(cases) {
        eprintln!("nothing is measured, because not all do the same: {difference}");
        return ExitCode::FAILURE;
    }
    let rows: Vec<Row<'_>> =
        rows(cases).filter(|row| wanted.is_empty() || row.name().contains(wanted)).collect();
    if callgrind::is_installed() {
        table::head("Instructions", Some("ApiModel's own"));
        for row in &rows {
            table::ratios(row, &callgrind::instructions(&row.cases));
        }
    } else {
        println!("valgrind is not installed, so instructions are not counted.");
    }
    table::head("Time", Some("ApiModel's own, in ns"));
    for row in &rows {
        table::ratios(row, &time::nanoseconds(&row.cases));
    }
    table::head("Allocations, and their bytes", None);
    for row in &rows {
        table::amounts(row, &allocations::count(&row.cases));
    }
    ExitCode::SUCCESS
}

/// What stands in one row: an operation on a shape.
struct Row<'c> {
    shape: Shape,
    operation: Operation,
    /// Who does it, among them what is 1 in the row.
    cases: Vec<&'c Case>,
}

impl Row<'_> {
    fn name(&self) -> String {
        format!("{}: {}", self.shape, self.operation)
    }

    /// The place of a dress among the cases.
    fn position(&self, dress: Dress) -> Option<usize> {
        self.cases.iter().position(|case| case.dress == dress)
    }
}

fn rows(cases: &[Case]) -> impl Iterator<Item = Row<'_>> {
    let all = Operation::ALL.into_iter();
    all.flat_map(|operation| Shape::ALL.into_iter().map(move |shape| (shape, operation)))
        .map(|(shape, operation)| {
            let (like, dress) = operation.baseline();
            let list = cases.iter().filter(|case| {
                let here = case.shape == shape;
                here && (case.operation == operation
                    || (case.operation == like && case.dress == dress))
            });
            Row { shape, operation, cases: list.collect() }
        })
        .filter(|row| row.cases.iter().any(|case| case.operation == row.operation))
}
