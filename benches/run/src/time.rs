//! How long a case takes, roughly; `cargo bench` takes more care.

use std::time::{Duration, Instant};

use run::Case;

/// How often each case is timed; the median counts.
const ROUNDS: usize = 15;

/// How long it is timed.
const SLICE: Duration = Duration::from_millis(2);

/// The nanoseconds of each case. All are timed in turns, so that what disturbs one disturbs them all.
pub(super) fn nanoseconds(cases: &[&Case]) -> Vec<f64> {
    let works: Vec<Box<dyn Fn()>> = cases.iter().map(|case| case.prepare()).collect();
    let times: Vec<u32> = works.iter().map(|work| repetitions(work)).collect();
    let mut samples = vec![Vec::with_capacity(ROUNDS); works.len()];
    for _ in 0..ROUNDS {
        for ((work, times), samples) in works.iter().zip(&times).zip(&mut samples) {
            samples.push(elapsed(work, *times).as_secs_f64() * 1e9 / f64::from(*times));
        }
    }
    samples.into_iter().map(median).collect()
}

/// How often it can be done in a slice.
fn repetitions(work: &dyn Fn()) -> u32 {
    let mut times = 1;
    while elapsed(work, times) < SLICE && times < u32::MAX / 2 {
        times *= 2;
    }
    times
}

fn elapsed(work: &dyn Fn(), times: u32) -> Duration {
    let start = Instant::now();
    (0..times).for_each(|_| work());
    start.elapsed()
}

fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}
