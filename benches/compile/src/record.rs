//! What a compiler costs: cargo starts this program in its place, and this program starts the compiler.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitCode};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// Where it is set, this program stands in for the compiler, and the variable names the file of records.
pub const RECORD: &str = "COMPILE_RECORD";

/// Where it is set too, callgrind counts what the compiler executes.
pub const COUNT: &str = "COMPILE_COUNT";

/// What the compiler took for one crate.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    /// Seconds of user time, the linker's included.
    pub user: f64,
    /// The most memory that was in use, in MiB.
    pub memory: f64,
    /// Instructions in units of a million, where they were counted.
    pub instructions: f64,
}

/// Runs the compiler and records it, if it compiles a crate.
pub fn wrap(record: &Path, mut arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let compiler = arguments.next().expect("cargo says what the compiler is");
    let arguments: Vec<_> = arguments.collect();
    let name =
        arguments.windows(2).find(|it| it[0] == "--crate-name").map(|it| it[1].to_string_lossy());
    let Some(name) = name.filter(|it| it == "models" || it == "consumer") else {
        return exit(Command::new(compiler).args(&arguments).status());
    };
    let counted = std::env::var_os(COUNT).map(|file| Path::new(&file).to_owned());
    let status = match &counted {
        Some(file) => Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(format!("--log-file={}", file.display()))
            .arg(compiler)
            .args(&arguments)
            .status(),
        None => Command::new(compiler).args(&arguments).status(),
    };
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("it is always known");
    let user = usage.user_time().num_microseconds() as f64 / 1e6;
    let memory = usage.max_rss() as f64 / 1024.0;
    let instructions = counted.map_or(0.0, |file| collected(&file));
    let written = OpenOptions::new()
        .create(true)
        .append(true)
        .open(record)
        .and_then(|mut file| writeln!(file, "{name} {user} {memory} {instructions}"));
    if let Err(error) = written {
        eprintln!("{}: {error}", record.display());
        return ExitCode::FAILURE;
    }
    exit(status)
}

/// The costs of the crates that were compiled since the last call: of the models, and of what uses them.
pub fn take(record: &Path) -> io::Result<(Cost, Cost)> {
    let text = fs::read_to_string(record)?;
    fs::remove_file(record)?;
    let (mut models, mut consumer) = (Cost::default(), Cost::default());
    for line in text.lines() {
        let (name, numbers) = line.split_once(' ').unwrap_or_default();
        let numbers: Vec<f64> = numbers.split(' ').filter_map(|it| it.parse().ok()).collect();
        let [user, memory, instructions] = numbers[..] else { continue };
        *(if name == "models" { &mut models } else { &mut consumer }) =
            Cost { user, memory, instructions };
    }
    Ok((models, consumer))
}

/// The number in valgrind's last line, `==1== Collected : 123`, in millions.
fn collected(log: &Path) -> f64 {
    let text = fs::read_to_string(log).unwrap_or_default();
    let line = text.lines().rev().find_map(|it| it.split_once("Collected : "));
    line.and_then(|(_, number)| number.trim().parse::<f64>().ok()).map_or(0.0, |it| it / 1e6)
}

fn exit(status: io::Result<std::process::ExitStatus>) -> ExitCode {
    match status.map(|it| it.code()) {
        Ok(Some(code)) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        Ok(None) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("the compiler does not start: {error}");
            ExitCode::FAILURE
        }
    }
}
