//! Interleaved timing: every contender has a short turn in each round, so that changes in the speed
//! of the machine affect all of them.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// An operation to time. It contains the loop, so that the loop has only the call itself.
pub struct Lane {
    name: String,
    run: Box<dyn FnMut(u32) -> Duration>,
}

impl Lane {
    pub fn new<R>(name: impl Into<String>, mut work: impl FnMut() -> R + 'static) -> Self {
        let run = move |times| {
            let start = Instant::now();
            for _ in 0..times {
                black_box(work());
            }
            start.elapsed()
        };
        Self { name: name.into(), run: Box::new(run) }
    }

    /// Runs the operation `times` times, for harnesses with their own rounds.
    pub fn run(&mut self, times: u32) -> Duration {
        (self.run)(times)
    }
}

/// The duration of a measurement.
#[derive(Clone, Copy)]
pub struct Effort {
    passes: usize,
    rounds: usize,
    turn: Duration,
}

impl Effort {
    /// `BENCH_QUICK=1` selects a short run with imprecise numbers.
    pub fn from_env() -> Self {
        match quick() {
            true => Self { passes: 2, rounds: 30, turn: Duration::from_micros(50) },
            false => Self { passes: 10, rounds: 150, turn: Duration::from_micros(100) },
        }
    }
}

pub fn quick() -> bool {
    std::env::var_os("BENCH_QUICK").is_some_and(|value| value != "0")
}

/// Operations to compare with each other.
pub struct Race {
    lanes: Vec<Lane>,
    /// For each lane, one sample per round: nanoseconds per call.
    samples: Vec<Vec<f64>>,
}

impl Race {
    pub fn new(lanes: Vec<Lane>) -> Self {
        Self { samples: vec![Vec::new(); lanes.len()], lanes }
    }

    /// Runs all races in several passes, so that a slow minute of the machine affects a part of
    /// each race and not all of one.
    pub fn run_all(races: &mut [Self], effort: Effort) {
        for _ in 0..effort.passes {
            races.iter_mut().for_each(|race| race.run(effort));
        }
    }

    fn run(&mut self, effort: Effort) {
        let turns: Vec<u32> =
            self.lanes.iter_mut().map(|lane| calls_per_turn(lane, effort.turn)).collect();
        for _ in 0..effort.rounds {
            for ((lane, &calls), samples) in
                self.lanes.iter_mut().zip(&turns).zip(&mut self.samples)
            {
                lane.run(calls / 8); // brings caches and branch predictors back
                samples.push(lane.run(calls).as_secs_f64() * 1e9 / f64::from(calls));
            }
        }
    }

    /// The name of each lane and its median time per call in nanoseconds.
    pub fn medians(&self) -> impl Iterator<Item = (&str, f64)> {
        let names = self.lanes.iter().map(|lane| lane.name.as_str());
        names.zip(self.samples.iter().map(|samples| median(samples)))
    }
}

fn calls_per_turn(lane: &mut Lane, turn: Duration) -> u32 {
    let mut calls = 8;
    loop {
        let elapsed = lane.run(calls);
        if elapsed >= turn {
            let fitting = f64::from(calls) * turn.as_secs_f64() / elapsed.as_secs_f64();
            return (fitting as u32).max(8);
        }
        calls *= 2;
    }
}

fn median(samples: &[f64]) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    (sorted[middle] + sorted[(sorted.len() - 1) / 2]) / 2.0
}
