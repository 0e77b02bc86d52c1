//! What it costs to build the dependencies of a dress from nothing.

use std::fs;
use std::io;
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::dress::{Dependency, Dress};
use crate::options::Options;
use crate::project::{Mode, Project, finish};
use crate::table::{Table, median, ratio};

const MODES: [Mode; 2] = [Mode::Debug, Mode::Release];

pub fn run(options: &Options) -> io::Result<()> {
    let dresses: Vec<_> = options.dresses.iter().filter(|it| **it != Dress::Plain).collect();
    println!("### The dependencies from nothing\n");
    for regular_expressions in [true, false] {
        let mut rows = Vec::new();
        for &&dress in &dresses {
            let mut dependencies = dress.dependencies();
            if !regular_expressions {
                without_regular_expressions(&mut dependencies);
            }
            rows.push((dress, Cold::measure(dress, &dependencies, options.runs)?));
        }
        let serde = rows
            .iter()
            .find(|(dress, _)| *dress == Dress::Serde)
            .map_or([0.0; 4], |(_, it)| it.numbers);
        let title =
            if regular_expressions { "as measured above" } else { "without regular expressions" };
        let head =
            [title, "crates", "debug: user", "debug: wall", "release: user", "release: wall"];
        let mut table = Table::new(head);
        for (dress, cold) in rows {
            let cells = cold.numbers.iter().zip(serde).map(|(&it, serde)| {
                let against = ratio(it, serde);
                format!("{it:.1} s ({against})")
            });
            table.row(dress.title(), [cold.crates.to_string()].into_iter().chain(cells));
        }
        table.print();
    }
    Ok(())
}

struct Cold {
    crates: usize,
    /// Seconds: user and wall of a debug build, then of a release build.
    numbers: [f64; 4],
}

impl Cold {
    fn measure(dress: Dress, dependencies: &[Dependency], runs: usize) -> io::Result<Self> {
        let project = Project::new(dress, dependencies)?;
        finish(project.cargo().arg("fetch").output()?, dress)?;
        let target = project.target().with_extension("cold");
        let mut crates = 0;
        let mut samples: [Vec<f64>; 4] = Default::default();
        for _ in 0..runs {
            for (mode, samples) in MODES.into_iter().zip(samples.chunks_mut(2)) {
                eprintln!("{}: {}", dress.name(), mode.arguments().join(" "));
                if target.exists() {
                    fs::remove_dir_all(&target)?;
                }
                let (user, start) = (user_of_children(), Instant::now());
                let output = project
                    .cargo()
                    .args(mode.arguments())
                    .env("CARGO_TARGET_DIR", &target)
                    .output()?;
                samples[0].push(user_of_children() - user);
                samples[1].push(start.elapsed().as_secs_f64());
                let log = String::from_utf8_lossy(&output.stderr).into_owned();
                finish(output, dress)?;
                // The crate of models itself, which is empty, is no dependency.
                crates =
                    log.lines().filter(|it| it.trim_start().starts_with("Compiling ")).count() - 1;
            }
        }
        fs::remove_dir_all(&target)?;
        Ok(Self { crates, numbers: samples.map(median) })
    }
}

/// Regular expressions are a feature of ApiModel and of garde; validator always has them.
fn without_regular_expressions(dependencies: &mut Vec<Dependency>) {
    dependencies.retain(|(name, _)| *name != "regex");
    for (_, features) in dependencies {
        if matches!(features, ["regex" | "pattern"]) {
            *features = &[];
        }
    }
}

fn user_of_children() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("it is always known");
    usage.user_time().num_microseconds() as f64 / 1e6
}
