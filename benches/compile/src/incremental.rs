//! What it costs that one field of one model changes its name.

use std::io;

use crate::dress::Dress;
use crate::generate::generate;
use crate::options::Options;
use crate::project::{Mode, Project};
use crate::sdk::{Model, Presence, Sdk};
use crate::table::{Table, median, ratio};
use crate::times::{position, projects};

pub fn run(options: &Options) -> io::Result<()> {
    let projects = projects(options, &[Mode::Check, Mode::Debug])?;
    for &count in &options.models {
        println!("### A field of one of {count} models changes its name\n");
        let versions = [generate(count), changed(count)];
        let mut samples: Vec<[Vec<f64>; 3]> = vec![Default::default(); projects.len()];
        for run in 0..=options.runs {
            for (project, samples) in projects.iter().zip(&mut samples) {
                let numbers = rebuild(project, &versions[run % 2])?;
                // The first build is no rebuild.
                if run > 0 {
                    for (samples, number) in samples.iter_mut().zip(numbers) {
                        samples.push(number);
                    }
                }
            }
        }
        let medians: Vec<[f64; 3]> = samples.into_iter().map(|it| it.map(median)).collect();
        let serde = position(&projects, Dress::Serde).map_or([0.0; 3], |it| medians[it]);
        let mut table = Table::new(["against serde", "check", "debug", "used: debug"]);
        for (project, medians) in projects.iter().zip(&medians) {
            table.row(
                project.dress.title(),
                medians.iter().zip(serde).map(|(&it, serde)| ratio(it, serde)),
            );
        }
        table.row("_serde_", serde.map(|it| format!("{it:.2} s")));
        table.print();
    }
    Ok(())
}

fn rebuild(project: &Project, sdk: &Sdk) -> io::Result<[f64; 3]> {
    let measure = |mode| {
        project.fill(sdk)?;
        project.measure(mode, |command| {
            command.env("CARGO_INCREMENTAL", "1");
        })
    };
    let (check, _) = measure(Mode::Check)?;
    let (debug, consumer) = measure(Mode::Debug)?;
    let used = if project.dress == Dress::Plain { 0.0 } else { debug.user + consumer.user };
    Ok([check.user, debug.user, used])
}

/// The same models, but for an optional field in their middle.
fn changed(count: usize) -> Sdk {
    let mut sdk = generate(count);
    let middle = sdk.models.len() / 2;
    let objects = sdk.models[middle..].iter_mut().filter_map(|model| match model {
        Model::Object(it) => Some(it),
        Model::Union(_) => None,
    });
    let mut fields = objects.flat_map(|it| &mut it.fields);
    if let Some(field) = fields.find(|it| it.presence == Presence::Optional && it.name != "r#type")
    {
        field.name.push_str("_changed");
    }
    sdk
}
