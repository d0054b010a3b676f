//! Prints a Markdown table of all contenders, measured in one interleaved run.
//!
//! `BENCH_QUICK=1` makes it take seconds.

use trickster_session_benches::{field::field, measure::Effort, table::table};

fn main() {
    println!("{}", table(field(), Effort::from_env()));
}
