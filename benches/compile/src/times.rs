//! What compiling costs: user time, memory, and the size of the program that comes out.

use std::io;
use std::process::{Command, Stdio};

use crate::dress::Dress;
use crate::generate::generate;
use crate::options::Options;
use crate::project::{Mode, Project, finish};
use crate::record::{COUNT, Cost};
use crate::table::{Table, median, ratio};

/// What is measured of one dress: a column of numbers, one for each run.
const WHAT: [&str; 10] = [
    "check",
    "debug",
    "release",
    "used: debug",
    "used: release",
    "memory: check",
    "memory: debug",
    "memory: release",
    "used memory: release",
    "program",
];
const TIMES: usize = 5;

/// The medians of one dress.
type Medians = [f64; WHAT.len()];

pub fn run(options: &Options) -> io::Result<()> {
    let projects = projects(options, &Mode::ALL)?;
    let mut all = Vec::new();
    for &count in &options.models {
        let sdk = generate(count);
        println!("### {count} models\n\n{}\n", sdk.describe());
        let mut samples: Vec<[Vec<f64>; WHAT.len()]> = vec![Default::default(); projects.len()];
        let mut written = None;
        for _ in 0..options.runs {
            for (project, samples) in projects.iter().zip(&mut samples) {
                for mode in Mode::ALL {
                    project.fill(&sdk)?;
                    sample(samples, mode, project.measure(mode, |_| ())?);
                }
                if project.dress != Dress::Plain {
                    agree(project, &mut written)?;
                    samples[WHAT.len() - 1].push(project.program()?.metadata()?.len() as f64);
                }
            }
        }
        let medians: Vec<Medians> = samples.into_iter().map(|it| it.map(median)).collect();
        print(&projects, &medians);
        all.push((count, medians));
    }
    if let [(least, first), .., (most, last)] = &all[..] {
        println!("### Cost per model of {most} over that of {least}\n");
        let mut table = Table::new(["", WHAT[0], WHAT[1], WHAT[2], WHAT[3], WHAT[4], WHAT[9]]);
        for ((project, first), last) in projects.iter().zip(first).zip(last) {
            let slope = |&it: &usize| ratio(last[it] / *most as f64, first[it] / *least as f64);
            table.row(project.dress.title(), [0, 1, 2, 3, 4, 9].iter().map(slope));
        }
        table.print();
    }
    Ok(())
}

/// Millions of instructions of the compiler, once, for the crate of models alone.
pub fn instructions(options: &Options) -> io::Result<()> {
    let present = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status();
    if !present.is_ok_and(|it| it.success()) {
        println!("valgrind is not there: instructions cannot be counted.");
        return Ok(());
    }
    let projects = projects(options, &Mode::ALL)?;
    for &count in &options.models {
        let sdk = generate(count);
        println!("### Instructions, {count} models\n");
        let mut counts = Vec::new();
        for project in &projects {
            let mut of_modes = [0.0; Mode::ALL.len()];
            for (counted, mode) in of_modes.iter_mut().zip(Mode::ALL) {
                project.fill(&sdk)?;
                let (models, _) = project.measure(mode, |command| {
                    command.arg("--lib").env(COUNT, project.log());
                })?;
                *counted = models.instructions;
            }
            counts.push(of_modes);
        }
        let serde = position(&projects, Dress::Serde).map_or([0.0; 3], |it| counts[it]);
        let mut table = Table::new(["against serde", WHAT[0], WHAT[1], WHAT[2]]);
        for (project, counts) in projects.iter().zip(&counts) {
            table.row(
                project.dress.title(),
                counts.iter().zip(serde).map(|(&it, serde)| ratio(it, serde)),
            );
        }
        table.row("_serde, 10⁹_", serde.map(|it| format!("{:.1}", it / 1e3)));
        table.print();
    }
    Ok(())
}

/// The projects of all dresses, their dependencies built as the measure needs them.
pub fn projects(options: &Options, modes: &[Mode]) -> io::Result<Vec<Project>> {
    let mut projects = Vec::new();
    for &dress in &options.dresses {
        let project = Project::new(dress, &dress.dependencies())?;
        for &mode in modes {
            eprintln!("{}: {}", dress.name(), mode.arguments().join(" "));
            project.measure(mode, |_| ())?;
        }
        projects.push(project);
    }
    Ok(projects)
}

pub fn position(projects: &[Project], dress: Dress) -> Option<usize> {
    projects.iter().position(|it| it.dress == dress)
}

fn sample(samples: &mut [Vec<f64>], mode: Mode, (models, consumer): (Cost, Cost)) {
    let both = models.user + consumer.user;
    let memory = models.memory.max(consumer.memory);
    let numbers = match mode {
        Mode::Check => vec![(0, models.user), (5, models.memory)],
        Mode::Debug => vec![(1, models.user), (3, both), (6, models.memory)],
        Mode::Release => vec![(2, models.user), (4, both), (7, models.memory), (8, memory)],
    };
    for (at, number) in numbers {
        samples[at].push(number);
    }
}

/// All dresses write the same.
fn agree(project: &Project, written: &mut Option<String>) -> io::Result<()> {
    let output = finish(Command::new(project.program()?).output()?, project.dress)?;
    match written {
        Some(before) if *before != output => Err(io::Error::other(format!(
            "{} writes {} bytes, and another dress {}",
            project.dress.name(),
            output.trim(),
            before.trim()
        ))),
        _ => {
            *written = Some(output);
            Ok(())
        }
    }
}

fn print(projects: &[Project], medians: &[Medians]) {
    for base in [Dress::Serde, Dress::GardeBonSchemars] {
        let Some(base) = position(projects, base) else { continue };
        let title = format!("against {}", projects[base].dress.title());
        let mut table = Table::new([&title, WHAT[0], WHAT[1], WHAT[2], WHAT[3], WHAT[4], WHAT[9]]);
        for (project, medians_of) in projects.iter().zip(medians) {
            let against = |&it: &usize| match project.dress {
                Dress::Plain if it >= 3 => "–".to_owned(),
                _ => ratio(medians_of[it], medians[base][it]),
            };
            table.row(project.dress.title(), [0, 1, 2, 3, 4, 9].iter().map(against));
        }
        let numbers = medians[base];
        let seconds = numbers[..TIMES].iter().map(|it| format!("{it:.2} s"));
        let unit = format!("_{}_", projects[base].dress.title());
        table.row(&unit, seconds.chain([format!("{:.0} KB", numbers[9] / 1e3)]));
        table.print();
    }
    if let Some(serde) = position(projects, Dress::Serde).map(|it| medians[it]) {
        let mut table = Table::new(["memory against serde", WHAT[0], WHAT[1], WHAT[2], WHAT[4]]);
        for (project, medians) in projects.iter().zip(medians) {
            table.row(project.dress.title(), (5..9).map(|it| ratio(medians[it], serde[it])));
        }
        table.row("_serde_", (5..9).map(|it| format!("{:.0} MiB", serde[it])));
        table.print();
    }
}
