//! Everyone side by side, in one interleaved run: one Markdown table.
//!
//! `BENCH_QUICK=1` takes seconds.

use trickster_session_benches::{field::field, measure::Effort, table::table};

fn main() {
    println!("{}", table(field(), Effort::from_env()));
}
