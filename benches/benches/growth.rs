//! Shows that the time of Trickster Session grows only with the bytes it reads.
//!
//! Measures open and reject with more cookies and with larger keyrings, and all operations with
//! larger payloads, and open with more revocations. Prints nanoseconds and the ratio to the first
//! column, and the memory that a revocation takes.

use serde::{Deserialize, Serialize};
use std::{hint::black_box, rc::Rc};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};
use trickster_session_benches::{
    data::Sample,
    measure::{Effort, Lane, Race},
    ours::json::Typical,
    trial::tampered,
};

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h")]
struct Text {
    #[session(max_len = 2900)]
    text: String,
}

fn main() {
    other_cookies();
    keyrings();
    payloads();
    revocations();
}

fn other_cookies() {
    let counts = [1, 10, 60];
    let sessions = sessions::<Typical>(1);
    let pair = sessions.set(&Typical::sample()).unwrap().pair().to_owned();
    let header = |count, pair: &str| "other=a-cookie-of-a-usual-size; ".repeat(count) + pair;
    let opens = counts.map(|count| opening(&sessions, header(count, &pair)));
    let rejects = counts.map(|count| opening(&sessions, header(count, &tampered(&pair))));
    print("other cookies", counts, [("open", opens), ("reject", rejects)]);
}

fn keyrings() {
    let counts = [1, 4, 16];
    let of_newest = |count| {
        let sessions = sessions::<Typical>(count);
        let pair = sessions.set(&Typical::sample()).unwrap().pair().to_owned();
        (sessions, pair)
    };
    let newest = counts.map(|count| {
        let (sessions, pair) = of_newest(count);
        opening(&sessions, pair)
    });
    let oldest = counts.map(|count| {
        let oldest = TypedSession::<Typical>::new(Keyring::new(secret(count - 1)));
        let pair = oldest.set(&Typical::sample()).unwrap().pair().to_owned();
        opening(&sessions::<Typical>(count), pair)
    });
    let rejects = counts.map(|count| {
        let (sessions, pair) = of_newest(count);
        opening(&sessions, tampered(&pair))
    });
    let rows = [
        ("open, signed by the newest", newest),
        ("open, signed by the oldest", oldest),
        ("reject", rejects),
    ];
    print("keys", counts, rows);
}

/// The same fields with and without a subject.
macro_rules! accounts {
    ($($account:ident [$($attribute:tt)*];)*) => {$(
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h")]
        struct $account {
            $($attribute)*
            user_id: u64,
            role: u8,
        }
    )*};
}

accounts! {
    Account [#[session(subject)]];
    WithoutSubject [];
}

fn revocations() {
    let counts = [0, 10_000, 1_000_000];
    let lists = counts.map(|count| {
        let sessions = sessions::<Account>(1);
        let before = resident();
        for user_id in 0..count as u64 {
            let cookie = sessions.set(&Account { user_id, role: 1 }).unwrap();
            let _ = sessions.sign_out(cookie.pair());
        }
        if count > 10_000 {
            let bytes = (resident() - before) as f64 / count as f64;
            println!("{count} users signed out of one session: {bytes:.0} bytes each\n");
        }
        sessions
    });
    let opens =
        lists.each_ref().map(|sessions| of_many(sessions, |user_id| Account { user_id, role: 1 }));
    let sessions = sessions::<WithoutSubject>(1);
    let without = counts.map(|_| of_many(&sessions, |user_id| WithoutSubject { user_id, role: 1 }));
    print("users signed out", counts, [("open", opens), ("open, without a subject", without)]);
}

/// Opens cookies of many users, so that a look-up does not always find the same part of the list in the
/// cache.
fn of_many<T: SessionData + 'static>(sessions: &TypedSession<T>, data: fn(u64) -> T) -> Lane {
    let cookie = |i| sessions.set(&data(u64::MAX - i)).unwrap().pair().to_owned();
    let cookies: Vec<String> = (0..512).map(cookie).collect();
    let (sessions, mut next) = (sessions.clone(), 0);
    Lane::new("", move || {
        next = (next + 1) % cookies.len();
        sessions.verify(black_box(cookies[next].as_str()))
    })
}

/// The resident memory of this process in bytes; 0 where the system does not say.
fn resident() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm.split(' ').nth(1).and_then(|pages| pages.parse::<usize>().ok());
    pages.unwrap_or_default() * 4096
}

fn payloads() {
    let sizes = [50, 200, 800, 2800];
    let sessions = sessions::<Text>(1);
    let overhead = r#"{"text":""}"#.len();
    let data = |size: usize| Text { text: "a".repeat(size - overhead) };
    let pair = |size| sessions.set(&data(size)).unwrap().pair().to_owned();
    let opens = sizes.map(|size| opening(&sessions, pair(size)));
    let seals = sizes.map(|size| {
        let (sessions, data) = (sessions.clone(), data(size));
        Lane::new("", move || sessions.set(black_box(&data)))
    });
    let rejects = sizes.map(|size| opening(&sessions, tampered(&pair(size))));
    print("bytes of payload", sizes, [("open", opens), ("seal", seals), ("reject", rejects)]);
}

/// A session manager with this many keys. The first one signs.
fn sessions<T: SessionData>(keys: usize) -> TypedSession<T> {
    let old = (1..keys).map(secret);
    TypedSession::new(old.fold(Keyring::new(secret(0)), Keyring::verify_only))
}

fn secret(number: usize) -> Secret {
    Secret::from_text(format!("a secret of more than thirty-two bytes, number {number}")).unwrap()
}

fn opening<T: SessionData + 'static>(sessions: &TypedSession<T>, header: String) -> Lane {
    let (sessions, header) = (sessions.clone(), Rc::new(header));
    Lane::new("", move || sessions.get(black_box(header.as_str())))
}

/// Prints one row per operation and one column per count.
fn print<const N: usize, const ROWS: usize>(
    title: &str,
    counts: [usize; N],
    rows: [(&str, [Lane; N]); ROWS],
) {
    println!("| {title} | {} |", counts.map(|count| count.to_string()).join(" | "));
    println!("| --- |{}", " --: |".repeat(N));
    let names = rows.each_ref().map(|(name, _)| *name);
    let mut races = rows.map(|(_, lanes)| Race::new(lanes.into()));
    Race::run_all(&mut races, Effort::from_env());
    for (name, race) in names.iter().zip(&races) {
        let medians: Vec<f64> = race.medians().map(|(_, median)| median).collect();
        let cells =
            medians.iter().map(|median| format!("{median:.0} ({:.2})", median / medians[0]));
        println!("| {name} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    println!();
}
