//! How many instructions a case takes, by valgrind's callgrind.

use std::env;
use std::process::{Command, Stdio};

use run::{Case, Shape};

use super::REPEAT;

/// Whether there is a valgrind to run.
pub(super) fn is_installed() -> bool {
    let valgrind = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status();
    valgrind.is_ok_and(|status| status.success())
}

/// The instructions of each case: by how much more a process takes that does it more often.
pub(super) fn instructions(cases: &[&Case]) -> Vec<f64> {
    let instructions = |case: &&Case| {
        let (few, many) = if case.shape == Shape::Accounts { (1, 3) } else { (10, 210) };
        (total(case, many) - total(case, few)) / f64::from(many - few)
    };
    cases.iter().map(instructions).collect()
}

/// The instructions of a whole process that does a case so many times.
fn total(case: &Case, times: u32) -> f64 {
    let program = env::current_exe().expect("this program has a path");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([REPEAT, &times.to_string(), &case.to_string()])
        .output()
        .expect("valgrind runs");
    let report = String::from_utf8_lossy(&output.stderr);
    let collected = report.lines().find_map(|line| line.split("Collected :").nth(1));
    collected
        .and_then(|number| number.trim().parse().ok())
        .unwrap_or_else(|| panic!("callgrind does not say what it collected: {report}"))
}
