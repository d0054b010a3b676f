//! Many threads share one session manager while its keys are swapped: every genuine cookie is
//! accepted, every forged one rejected, and memory use does not grow.

use std::io::Write as _;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(codec = "postcard", encrypt)]
struct Basket {
    #[session(max_len(8, 16))]
    items: Vec<String>,
}

/// A keyring of the same three secrets, of which a different one signs each turn.
fn keyring(turn: u64) -> Keyring {
    let secret = |number: u64| {
        Secret::from_text(format!("secret {} of the three of this test", number % 3)).unwrap()
    };
    Keyring::new(secret(turn)).verify_only(secret(turn + 1)).verify_only(secret(turn + 2))
}

/// The resident memory of this process in KiB, on systems with `/proc`.
fn resident_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_ascii_whitespace().nth(1)?.parse().ok()
}

/// Set, verify, update, verify, a forged value, and no cookie.
fn six_operations<T>(sessions: &TypedSession<T>, now: SystemTime, data: &T)
where
    T: SessionData + PartialEq + std::fmt::Debug,
{
    let set = sessions.at(now).set(data).unwrap();
    let session = sessions.at(now).verify(set.pair()).expect("issued just now");
    assert_eq!(*session, *data);
    let later = now + Duration::from_secs(3600);
    let updated = sessions.at(later).update(&session).unwrap();
    let session = sessions.at(later).verify(updated.pair()).expect("updated just now");
    assert_eq!((&*session, session.issued_at()), (data, now));
    let mut forged = updated.pair().to_owned().into_bytes();
    let at = forged.len() - 30;
    forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
    assert!(sessions.at(later).verify(String::from_utf8(forged).unwrap()).is_err());
    assert!(sessions.at(later).verify("a=b; c=d").is_err());
}

const OPERATIONS: u64 = 6;

const SWAPS: u64 = 10;

/// Runs at least `operations` on four threads while a fifth swaps the keys continuously, and at
/// least until [`SWAPS`] swaps are done. Returns the number of operations.
fn run_threads(
    logins: &TypedSession<Login>,
    baskets: &TypedSession<Basket>,
    operations: u64,
) -> u64 {
    let (done, swaps, stop) = (AtomicU64::new(0), AtomicU64::new(0), AtomicBool::new(false));
    thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                let turn = swaps.fetch_add(1, Ordering::Relaxed);
                logins.swap_keyring(keyring(turn));
                baskets.swap_keyring(keyring(turn + 1));
                thread::yield_now();
            }
        });
        let workers: Vec<_> = (0..4u64)
            .map(|worker| {
                let (done, swaps) = (&done, &swaps);
                scope.spawn(move || {
                    let mut number = worker << 32;
                    while done.load(Ordering::Relaxed) < operations
                        || swaps.load(Ordering::Relaxed) < SWAPS
                    {
                        let now = UNIX_EPOCH + Duration::from_secs(1_800_000_000 + number % 1000);
                        let login = Login { user_id: number, username: format!("user {number}") };
                        six_operations(logins, now, &login);
                        let items = (0..number % 8).map(|item| format!("item {item}")).collect();
                        six_operations(baskets, now, &Basket { items });
                        number += 1;
                        done.fetch_add(2 * OPERATIONS, Ordering::Relaxed);
                    }
                })
            })
            .collect();
        let ended: Vec<_> = workers.into_iter().map(|worker| worker.join()).collect();
        // Even if a worker panicked, or the scope would wait forever for this thread.
        stop.store(true, Ordering::Relaxed);
        for worker in ended {
            worker.unwrap();
        }
    });
    done.into_inner()
}

fn soak(operations: u64) {
    let (logins, baskets) = (TypedSession::new(keyring(0)), TypedSession::new(keyring(0)));
    // A first run, so that memory kept by threads and the allocator is not counted.
    run_threads(&logins, &baskets, operations / 5);
    let before = resident_kib();
    let done = run_threads(&logins, &baskets, operations);
    assert!(done >= operations);
    match (before, resident_kib()) {
        (Some(before), Some(after)) => {
            let grown = after.saturating_sub(before);
            println!("{done} operations: {before} KiB before, {after} KiB after");
            assert!(grown < 1024, "{grown} KiB more after {done} operations");
        }
        _ => {
            // Direct writes to stderr are not captured by the test harness.
            let _ =
                writeln!(std::io::stderr(), "NOT MEASURED: no /proc/self/status on this system");
        }
    }
}

#[test]
fn ten_thousand_operations_while_keys_are_swapped_reject_nothing_genuine() {
    soak(10_000);
}

#[test]
#[ignore = "two million operations: run it optimized; CONTRIBUTING.md has the command"]
fn two_million_operations_do_not_grow_memory() {
    soak(2_000_000);
}
