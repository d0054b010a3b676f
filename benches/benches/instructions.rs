//! Instructions for each operation, counted by valgrind, beside the counts in `instructions.txt`.
//!
//! Times drift with the machine and counts do not, so a change that makes the library slower is
//! seen here first: a count over the recorded one by more than 2 % fails. Counts of another
//! compiler or of a CPU with other features are printed and not compared.
//! `cargo bench -p trickster-session-benches --bench instructions -- --record` writes the file anew.

use std::{env, fs, path::Path, process::Command, process::ExitCode};
use trickster_session_benches::{
    measure::Lane,
    ours::{Ours, encrypted, json, postcard},
    trial::{OPERATIONS, Trial},
};

/// Names this binary's other role: to run one operation so many times.
const CHILD: &str = "--run";

/// The calls over which a count is averaged.
const CALLS: u32 = 200;

/// What a count may grow by, in percent.
const GROWTH: u64 = 2;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [flag, case, operation, calls] = &args[..]
        && flag == CHILD
    {
        run(case, operation, calls.parse().expect("a number of calls"));
        return ExitCode::SUCCESS;
    }
    let Some(valgrind) = valgrind() else {
        eprintln!("SKIPPED, nothing was counted: there is no valgrind; install it");
        return ExitCode::SUCCESS;
    };
    let machine = format!("{}; {valgrind}; {}", rustc(), features());
    let counts = counts();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("instructions.txt");
    if args.iter().any(|arg| arg == "--record") {
        let lines = counts.iter().map(|(name, count)| format!("{name} {count}\n"));
        fs::write(path, format!("{machine}\n{}", lines.collect::<String>())).expect("a file");
        return ExitCode::SUCCESS;
    }
    compare(&fs::read_to_string(path).expect("the recorded counts"), &machine, &counts)
}

/// A name, and how to make what it names.
type Case = (&'static str, fn() -> Trial);

/// Each case by its name. A contender is checked before it is counted, as everywhere here.
fn trials() -> [Case; 6] {
    [
        ("small-json", Trial::new::<Ours<json::Small>, json::Small>),
        ("small-postcard", Trial::new::<Ours<postcard::Small>, postcard::Small>),
        ("small-encrypted", Trial::new::<Ours<encrypted::Small>, encrypted::Small>),
        ("typical-json", Trial::new::<Ours<json::Typical>, json::Typical>),
        ("typical-postcard", Trial::new::<Ours<postcard::Typical>, postcard::Typical>),
        ("typical-encrypted", Trial::new::<Ours<encrypted::Typical>, encrypted::Typical>),
    ]
}

fn run(case: &str, operation: &str, calls: u32) {
    let (_, trial) = trials().into_iter().find(|(name, _)| *name == case).expect("a case");
    let index = OPERATIONS.iter().position(|name| *name == operation).expect("an operation");
    let lane: &mut Lane = &mut trial().lanes[index];
    lane.run(calls);
}

fn counts() -> Vec<(String, u64)> {
    let mut counts = Vec::new();
    for (case, _) in trials() {
        for operation in OPERATIONS {
            // The difference of two runs leaves out what comes before the calls. The first call
            // may set up what later ones use, so both have some.
            let count = |calls| counted(case, operation, calls);
            let each = (count(CALLS + 10) - count(10)) / u64::from(CALLS);
            println!("{case}-{operation} {each}");
            counts.push((format!("{case}-{operation}"), each));
        }
    }
    counts
}

/// The instructions of a whole process.
fn counted(case: &str, operation: &str, calls: u32) -> u64 {
    let binary = env::current_exe().expect("this binary");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(binary)
        .args([CHILD, case, operation, &calls.to_string()])
        .output()
        .expect("valgrind runs");
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{report}");
    let collected = report.lines().find_map(|line| line.split_once("Collected : "));
    collected.and_then(|(_, count)| count.trim().parse().ok()).expect("a count")
}

fn compare(recorded: &str, machine: &str, counts: &[(String, u64)]) -> ExitCode {
    let (recorded_on, lines) = recorded.split_once('\n').expect("a first line");
    if recorded_on != machine {
        eprintln!("NOT COMPARED: recorded on\n  {recorded_on}\nand this is\n  {machine}");
        return ExitCode::SUCCESS;
    }
    let mut status = ExitCode::SUCCESS;
    for (name, count) in counts {
        let before =
            lines.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<u64>().ok());
        match before {
            Some(before) if count * 100 <= before * (100 + GROWTH) => continue,
            Some(before) => eprintln!("{name}: {count} instructions, recorded {before}"),
            None => eprintln!("{name}: not recorded"),
        }
        status = ExitCode::FAILURE;
    }
    status
}

fn valgrind() -> Option<String> {
    first_line(Command::new("valgrind").arg("--version"))
}

fn rustc() -> String {
    first_line(Command::new(env::var_os("RUSTC").unwrap_or("rustc".into())).arg("--version"))
        .expect("rustc")
}

fn first_line(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    Some(String::from_utf8(output.stdout).ok()?.lines().next()?.to_owned())
}

/// What code chosen at run time asks for. valgrind shows a program no more than it can run itself,
/// which leaves out SHA and AVX-512.
#[cfg(target_arch = "x86_64")]
fn features() -> String {
    let [avx2, bmi2] = [is_x86_feature_detected!("avx2"), is_x86_feature_detected!("bmi2")];
    format!("x86_64, avx2 {avx2}, bmi2 {bmi2}")
}

#[cfg(not(target_arch = "x86_64"))]
fn features() -> String {
    env::consts::ARCH.to_owned()
}
