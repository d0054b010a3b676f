//! Serves the application with every framework, runs every case against each, and prints a table.

mod app;
mod cases;
mod client;
mod frameworks;

use std::net::SocketAddr;
use std::panic;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use app::{Framework, Sessions};
use cases::{CASES, Case, Server};
use frameworks::FRAMEWORKS;

/// The secret of the servers. Cases also create cookies with it.
const SECRET: &str = "the conformance suite's own secret, of no worth";

/// How often a server panicked. A framework may catch a panic, so a response may not show it.
static SERVER_PANICS: AtomicUsize = AtomicUsize::new(0);

fn count_server_panics() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let file = info.location().map_or("", panic::Location::file);
        // A failing case panics too, in these files.
        if !file.contains("conformance/cases/") && !file.ends_with("conformance/client.rs") {
            SERVER_PANICS.fetch_add(1, Ordering::Relaxed);
        }
        report(info);
    }));
}

fn start(framework: &Framework, sessions: Sessions) -> SocketAddr {
    let (started, address) = mpsc::channel();
    let serve = framework.serve;
    thread::spawn(move || serve(sessions, started));
    address.recv().unwrap_or_else(|_| panic!("{} does not start", framework.name))
}

#[tokio::main]
async fn main() -> ExitCode {
    count_server_panics();
    let mut rows: Vec<(&str, Vec<bool>)> = CASES.iter().map(|c| (c.name, Vec::new())).collect();
    for framework in FRAMEWORKS {
        let sessions = app::sessions(SECRET);
        let elsewhere = app::sessions_elsewhere(SECRET);
        let server = Server {
            address: start(framework, sessions.clone()),
            sessions,
            elsewhere: (start(framework, elsewhere.clone()), elsewhere),
        };
        for (Case { name, run }, (_, row)) in CASES.iter().zip(&mut rows) {
            let panics = SERVER_PANICS.load(Ordering::Relaxed);
            // In its own task, because a failing case panics.
            let passed = tokio::spawn(run(server.clone())).await.is_ok()
                && SERVER_PANICS.load(Ordering::Relaxed) == panics;
            if !passed {
                eprintln!("FAILED: `{name}` with {}", framework.name);
            }
            row.push(passed);
        }
    }
    print_table(&rows);
    let passed = rows.iter().all(|(_, row)| row.iter().all(|passed| *passed));
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn print_table(rows: &[(&str, Vec<bool>)]) {
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let head: String = FRAMEWORKS.iter().map(|f| format!(" | {:9}", f.name)).collect();
    println!("\n| {:width$}{head} |", "case");
    let rule: String = FRAMEWORKS.iter().map(|_| format!("|{}", "-".repeat(11))).collect();
    println!("|{}{rule}|", "-".repeat(width + 2));
    for (name, row) in rows {
        let cells: String =
            row.iter().map(|p| format!(" | {:9}", if *p { "ok" } else { "FAILED" })).collect();
        println!("| {name:width$}{cells} |");
    }
    let all = rows.iter().map(|(_, row)| row.len()).sum::<usize>();
    let passed = rows.iter().flat_map(|(_, row)| row).filter(|passed| **passed).count();
    println!("\n{passed} of {all} passed\n");
}
