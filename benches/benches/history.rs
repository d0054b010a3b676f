//! The same operations in Criterion, which compares each contender with its last run. Takes a
//! filter: `cargo bench -p trickster-session-benches --bench history -- Typical/open`.

use criterion::{BenchmarkId, Criterion};
use std::time::Duration;
use trickster_session_benches::{field::field, measure::quick, trial::OPERATIONS};

fn main() {
    let (warm_up, measure) = if quick() { (50, 100) } else { (200, 600) };
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(warm_up))
        .measurement_time(Duration::from_millis(measure))
        .sample_size(if quick() { 10 } else { 50 })
        .configure_from_args();
    for (size, mut trials) in field() {
        for (index, operation) in OPERATIONS.iter().enumerate() {
            let mut group = criterion.benchmark_group(format!("{size} {operation}"));
            for trial in &mut trials {
                let lane = &mut trial.lanes[index];
                group.bench_function(BenchmarkId::from_parameter(trial.name), |bencher| {
                    bencher.iter_custom(|times| lane.run(times as u32));
                });
            }
        }
    }
    criterion.final_summary();
}
