//! The wall clock, by divan: one benchmark for each case.

use divan::Bencher;
use run::Case;

fn main() {
    let cases = run::cases();
    if let Err(difference) = run::check(&cases) {
        panic!("nothing is measured, because not all do the same: {difference}");
    }
    divan::main();
}

fn names() -> Vec<String> {
    run::cases().iter().map(Case::to_string).collect()
}

#[divan::bench(args = names())]
fn case(bencher: Bencher, name: &str) {
    let cases = run::cases();
    let Some(case) = cases.iter().find(|case| case.to_string() == name) else { return };
    let work = case.prepare();
    bencher.bench_local(work);
}
