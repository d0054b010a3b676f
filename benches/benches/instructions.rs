//! Compares the instructions per operation, counted by valgrind, with `instructions.txt`.
//!
//! Unlike times, counts do not vary with the load of the machine. The benchmark fails if a count is
//! more than 2 % above the recorded one. With another compiler or other CPU features it does not
//! compare. CONTRIBUTING.md has the command that rewrites the file.

use std::{env, fs, path::Path, process::Command, process::ExitCode};
use trickster_session_benches::{
    measure::Lane,
    ours::{Ours, encrypted, json, postcard},
    trial::{OPERATIONS, Trial},
};

/// The argument that makes this binary run one operation a given number of times.
const CHILD: &str = "--run";

/// The number of calls over which a count is averaged.
const CALLS: u32 = 200;

/// The allowed growth of a count, in percent.
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
        eprintln!("SKIPPED: valgrind is not installed");
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

/// The name and the constructor of a case.
type Case = (&'static str, fn() -> Trial);

/// Every case. `Trial::new` checks a contender before it is counted.
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
            // The difference of two runs excludes startup. Both include some calls, because the
            // first one may initialise state.
            let count = |calls| counted(case, operation, calls);
            let each = (count(CALLS + 10) - count(10)) / u64::from(CALLS);
            println!("{case}-{operation} {each}");
            counts.push((format!("{case}-{operation}"), each));
        }
    }
    counts
}

/// The instructions of an entire process.
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

/// The CPU features that affect which code runs. valgrind hides features that it cannot emulate,
/// such as SHA and AVX-512.
#[cfg(target_arch = "x86_64")]
fn features() -> String {
    let [avx2, bmi2] = [is_x86_feature_detected!("avx2"), is_x86_feature_detected!("bmi2")];
    format!("x86_64, avx2 {avx2}, bmi2 {bmi2}")
}

#[cfg(not(target_arch = "x86_64"))]
fn features() -> String {
    env::consts::ARCH.to_owned()
}
