//! The command line.

use crate::dress::Dress;

pub const USAGE: &str = "\
usage: compile [times | instructions | expansion | incremental | cold] [options]

  --models N,N   how many models (300); of several numbers, `times` prints the slope as well
  --runs K       how often everything is measured (3): the median counts
  --dresses A,B  which of plain, api-model, serde, garde, garde-bon, garde-bon-schemars, validator-typed-builder";

#[derive(Clone, Copy)]
pub enum Measure {
    Times,
    Instructions,
    Expansion,
    Incremental,
    Cold,
}

pub struct Options {
    pub measure: Measure,
    pub models: Vec<usize>,
    pub runs: usize,
    pub dresses: Vec<Dress>,
}

impl Options {
    pub fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            measure: Measure::Times,
            models: vec![300],
            runs: 3,
            dresses: Dress::ALL.to_vec(),
        };
        let mut arguments = arguments.peekable();
        if let Some(measure) = arguments.next_if(|it| !it.starts_with('-')) {
            options.measure = match &*measure {
                "times" => Measure::Times,
                "instructions" => Measure::Instructions,
                "expansion" => Measure::Expansion,
                "incremental" => Measure::Incremental,
                "cold" => Measure::Cold,
                _ => return Err(format!("`{measure}` is no measure")),
            };
        }
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or_else(|| format!("`{name}` has no value"))?;
            match &*name {
                "--models" => options.models = list(&value, number)?,
                "--runs" => options.runs = number(&value)?,
                "--dresses" => {
                    options.dresses = list(&value, |it| {
                        Dress::named(it).ok_or_else(|| format!("`{it}` is no dress"))
                    })?;
                }
                _ => return Err(format!("`{name}` is no option")),
            }
        }
        Ok(options)
    }
}

fn list<T>(text: &str, one: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    text.split(',').map(one).collect()
}

fn number(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|it| *it > 0)
        .ok_or_else(|| format!("`{text}` is no number above zero"))
}
