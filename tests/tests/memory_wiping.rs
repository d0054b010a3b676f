//! The library leaves no payload of an encrypted cookie in memory. After each operation, including
//! one in which the application panics, a test searches all writable memory of a process for it.
//! The same operations on signed cookies, which are not wiped, show that the search works.
#![cfg(target_os = "linux")]

use std::fmt;
use std::fs::{File, read_to_string};
use std::hint::black_box;
use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

/// The environment variable with the operation that a child process runs.
const CASE: &str = "WIPED_CASE";

/// The environment variable with the cookie that a child process verifies.
const COOKIE: &str = "WIPED_COOKIE";

/// The length of the text to search for: longer than the blocks that ciphers copy.
const LEN: usize = 160;

/// Whether [`Panicking`] panics.
static PANICS: AtomicBool = AtomicBool::new(false);

/// The character at `index` of the text to search for. Only the payload contains the whole text, so
/// the search does not find a copy of the test itself.
fn letter(index: usize) -> char {
    let mixed = black_box(index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    char::from(b'a' + (mixed >> 32) as u8 % 26)
}

/// Serialized as the text, one letter at a time.
#[derive(Debug, PartialEq)]
struct Letters;

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..LEN).try_for_each(|index| fmt::Write::write_char(f, letter(index)))
    }
}

impl Serialize for Letters {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Letters {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Text;

        impl Visitor<'_> for Text {
            type Value = Letters;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the letters")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Letters, E> {
                let same = text.chars().eq((0..LEN).map(letter));
                same.then_some(Letters).ok_or_else(|| E::custom("other letters"))
            }
        }

        from.deserialize_str(Text)
    }
}

/// Panics in `Serialize` and `Deserialize` if [`PANICS`] is set.
#[derive(Debug, PartialEq)]
struct Panicking;

impl Serialize for Panicking {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        assert!(!PANICS.load(Ordering::Relaxed), "an error in `Serialize`");
        to.serialize_bool(true)
    }
}

impl<'de> Deserialize<'de> for Panicking {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        assert!(!PANICS.load(Ordering::Relaxed), "an error in `Deserialize`");
        bool::deserialize(from).map(|_| Panicking)
    }
}

macro_rules! sessions {
    ($($type:ident [$($attribute:tt)*] $size:meta;)*) => {$(
        #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(name = "wiped", $($attribute)*)]
        struct $type {
            #[$size]
            letters: Letters,
            #[$size]
            panicking: Panicking,
        }

        impl Login for $type {
            fn new() -> Self {
                $type { letters: Letters, panicking: Panicking }
            }
        }
    )*};
}

trait Login: SessionData {
    fn new() -> Self;
}

sessions! {
    Signed [] session(max_size = 200);
    Encrypted [encrypt] session(max_size = 200);
    SignedPostcard [codec = "postcard"] session(max_size = 200);
    EncryptedPostcard [codec = "postcard", encrypt] session(max_size = 200);
    // The payload is encoded before the size of the cookie is checked.
    SignedTooLarge [limit = 100] session(unbounded);
    EncryptedTooLarge [encrypt, limit = 100] session(unbounded);
}

fn session_manager<T: Login>() -> TypedSession<T> {
    TypedSession::new(Keyring::new(
        Secret::from_text("a secret of the tests and long enough to sign").unwrap(),
    ))
}

/// The number of copies of the text in the writable memory of this process.
fn count_copies() -> usize {
    let (mut found, mut bytes) = (0, vec![0; 1 << 20]);
    let mut memory = File::open("/proc/self/mem").expect("this process's memory");
    for line in read_to_string("/proc/self/maps").expect("this process's mappings").lines() {
        let (range, rest) = line.split_once(' ').expect("a range");
        if !rest.starts_with("rw") {
            continue;
        }
        let (start, end) = range.split_once('-').expect("two addresses");
        let [mut start, end] = [start, end].map(|at| u64::from_str_radix(at, 16).expect("hex"));
        while start < end {
            let len = bytes.len().min((end - start) as usize);
            memory.seek(SeekFrom::Start(start)).expect("an address");
            if memory.read_exact(&mut bytes[..len]).is_err() {
                break;
            }
            let first = letter(0) as u8;
            let starts = (0..len.saturating_sub(LEN - 1)).filter(|at| bytes[*at] == first);
            found += starts
                .filter(|at| (0..LEN).all(|index| bytes[at + index] == letter(index) as u8))
                .count();
            // Chunks overlap, so that no copy is split.
            start += if start + (len as u64) < end { len - LEN } else { len } as u64;
        }
    }
    found
}

/// Runs `work` deep in the stack, where the search does not overwrite what it left.
#[inline(never)]
fn below(work: impl FnOnce()) {
    let above = black_box([0u8; 256 * 1024]);
    work();
    black_box(&above);
}

fn run<T: Login>(operation: &str) {
    let sessions = session_manager::<T>();
    let cookie = std::env::var(COOKIE).unwrap_or_default();
    let done = catch_unwind(AssertUnwindSafe(|| {
        below(|| {
            PANICS.store(operation.ends_with("panic"), Ordering::Relaxed);
            match operation {
                "set" | "set_panic" => drop(sessions.set(&T::new())),
                _ => assert!(sessions.get(cookie.as_str()).is_some(), "the cookie is valid"),
            }
        });
    }));
    PANICS.store(false, Ordering::Relaxed);
    assert_eq!(done.is_err(), operation.ends_with("panic"));
}

/// Does nothing unless a parent test starts it in a child process, whose memory it then searches.
#[test]
fn run_case_in_child_process() {
    let Ok(case) = std::env::var(CASE) else { return };
    let (kind, operation) = case.split_once(' ').expect("a type and an operation");
    match kind {
        "signed" => run::<Signed>(operation),
        "encrypted" => run::<Encrypted>(operation),
        "signed_postcard" => run::<SignedPostcard>(operation),
        "encrypted_postcard" => run::<EncryptedPostcard>(operation),
        "signed_too_large" => run::<SignedTooLarge>(operation),
        "encrypted_too_large" => run::<EncryptedTooLarge>(operation),
        "kept" => {
            let kept = black_box(Letters.to_string());
            println!("copies={}", count_copies());
            drop(kept);
            return;
        }
        other => panic!("no type {other}"),
    }
    println!("copies={}", count_copies());
}

/// Runs an operation in a child process; returns the number of copies found there.
fn copies_after(case: &str, cookie: &str) -> usize {
    let output = Command::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "run_case_in_child_process", "--nocapture", "--test-threads=1"])
        .envs([(CASE, case), (COOKIE, cookie)])
        .output()
        .expect("a child process");
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{case}: {out}{err}");
    let copies = out.split_once("copies=").expect("a count").1.lines().next();
    copies.and_then(|count| count.trim().parse().ok()).expect("a count")
}

fn cookie_of<T: Login>() -> String {
    session_manager().set(&T::new()).expect("a cookie").pair().to_owned()
}

#[test]
fn the_search_finds_a_text_in_memory() {
    assert!(copies_after("kept none", "") > 0);
}

#[test]
fn no_payload_of_an_encrypted_cookie_stays_in_memory() {
    let json = cookie_of::<Encrypted>();
    let postcard = cookie_of::<EncryptedPostcard>();
    for (kind, cookie) in [("encrypted", &json), ("encrypted_postcard", &postcard)] {
        for operation in ["set", "set_panic", "get", "get_panic"] {
            let case = format!("{kind} {operation}");
            assert_eq!(copies_after(&case, cookie), 0, "{case}");
        }
    }
    for operation in ["set", "set_panic"] {
        assert_eq!(copies_after(&format!("encrypted_too_large {operation}"), ""), 0, "{operation}");
    }
}

#[test]
fn the_search_finds_the_payload_of_a_signed_cookie() {
    let json = cookie_of::<Signed>();
    let postcard = cookie_of::<SignedPostcard>();
    for (kind, cookie) in [("signed", &json), ("signed_postcard", &postcard)] {
        for operation in ["set", "set_panic", "get", "get_panic"] {
            let case = format!("{kind} {operation}");
            assert!(copies_after(&case, cookie) > 0, "{case}");
        }
    }
    assert!(copies_after("signed_too_large set", "") > 0);
}
