//! Key rotation across machines, keyrings swapped under load, and sources of secrets.

use std::fmt::Debug;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{KeyError, Keyring, Secret, SessionData, TypedSession, VerifyError};

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
}

fn secret(number: u64) -> Secret {
    Secret::from_text(format!("secret number {number}, padded to thirty-two bytes")).unwrap()
}

fn session_manager(keyring: Keyring) -> TypedSession<Login> {
    TypedSession::new(keyring)
}

/// The keyring before a rotation from secret 1 to secret 2, and those of its three deploys.
fn deploys() -> [TypedSession<Login>; 4] {
    [
        session_manager(Keyring::new(secret(1))),
        session_manager(Keyring::new(secret(1)).verify_only(secret(2))),
        session_manager(Keyring::new(secret(2)).verify_only(secret(1))),
        session_manager(Keyring::new(secret(2))),
    ]
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
}

proptest! {
    #[test]
    fn two_adjacent_deploys_of_a_rotation_end_no_session(
        deploy in 0usize..3,
        visits in prop::collection::vec((any::<bool>(), any::<bool>(), 0u64..3000), 1..60),
    ) {
        let deploys = deploys();
        let adjacent = &deploys[deploy..deploy + 2];
        let mut cookie = adjacent[0].at(at(0)).set(&Login { user_id: 7 }).unwrap();
        let mut now = 0;
        for (newer, update, pause) in visits {
            now += pause;
            let node = &adjacent[usize::from(newer)];
            let session = node.at(at(now)).verify(cookie.pair());
            prop_assert!(session.is_ok(), "deploy {deploy}, newer {newer}: {session:?}");
            let session = session.unwrap();
            prop_assert_eq!(session.user_id, 7);
            if update {
                cookie = node.at(at(now)).update(&session).unwrap();
            } else if let Some(refreshed) = node.at(at(now)).refresh(&session).unwrap() {
                cookie = refreshed;
            }
        }
    }

    #[test]
    fn a_keyring_verifies_what_any_of_its_secrets_signed(
        signer in 0u64..40,
        others in prop::collection::vec(0u64..40, 0..20),
    ) {
        let keyring = |first| others.iter().fold(Keyring::new(secret(first)), |keyring, number| {
            keyring.verify_only(secret(*number))
        });
        let cookie = session_manager(Keyring::new(secret(signer)))
            .at(at(0)).set(&Login { user_id: 1 })
            .unwrap();
        let known = others.contains(&signer);
        let sessions = session_manager(keyring(99));
        prop_assert_eq!(sessions.at(at(0)).verify(cookie.pair()).is_ok(), known);
    }
}

#[test]
fn a_session_of_an_old_key_needs_refresh_and_then_has_the_new_key() {
    let [_, old_signs, new_signs, new_alone] = deploys();
    let cookie = old_signs.at(at(0)).set(&Login { user_id: 7 }).unwrap();
    assert!(!old_signs.at(at(0)).verify(cookie.pair()).unwrap().needs_refresh());
    let session = new_signs.at(at(0)).verify(cookie.pair()).unwrap();
    assert!(session.needs_refresh());
    let refreshed = new_signs.at(at(0)).refresh(&session).unwrap().unwrap();
    assert!(!new_alone.at(at(0)).verify(refreshed.pair()).unwrap().needs_refresh());
}

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(max_age = "30d", idle_timeout = "2h", encrypt)]
struct Encrypted {
    user_id: u64,
}

/// A key id is one byte, so some of a few hundred secrets share one.
fn two_keys_with_one_key_id_both_work<T: SessionData + PartialEq + Debug>(login: fn(u64) -> T) {
    let id = |number| format!("{:?}", secret(number));
    let (first, second) = (0..1000)
        .flat_map(|a| (0..a).map(move |b| (b, a)))
        .find(|(a, b)| id(*a) == id(*b))
        .expect("256 ids for 1000 secrets");
    let issued = |number| {
        let sessions = TypedSession::<T>::new(Keyring::new(secret(number)));
        sessions.at(at(0)).set(&login(number)).unwrap()
    };
    for (signs, verifies) in [(first, second), (second, first)] {
        let keyring = Keyring::new(secret(signs)).verify_only(secret(verifies));
        let sessions = TypedSession::<T>::new(keyring);
        for number in [signs, verifies] {
            let session = sessions.at(at(0)).verify(issued(number).pair()).unwrap();
            assert_eq!(*session, login(number));
            assert_eq!(session.needs_refresh(), number == verifies);
        }
        let stranger = (0..1000).find(|n| id(*n) == id(first) && *n != first && *n != second);
        let cookie = issued(stranger.expect("a third secret with this key id"));
        assert_eq!(sessions.at(at(0)).verify(cookie.pair()), Err(VerifyError::Tag));
    }
}

#[test]
fn two_signing_keys_with_the_same_key_id_both_work() {
    two_keys_with_one_key_id_both_work(|user_id| Login { user_id });
}

/// The first key decrypts the payload in place before it finds that the tag is invalid.
#[test]
fn two_encryption_keys_with_the_same_key_id_both_work() {
    two_keys_with_one_key_id_both_work(|user_id| Encrypted { user_id });
}

#[test]
fn an_unknown_key_id_is_distinguished_from_an_invalid_tag() {
    let cookie =
        session_manager(Keyring::new(secret(1))).at(at(0)).set(&Login { user_id: 1 }).unwrap();
    let other = (2..).find(|n| format!("{:?}", secret(*n)) != format!("{:?}", secret(1))).unwrap();
    let rejected = session_manager(Keyring::new(secret(other))).at(at(0)).verify(cookie.pair());
    assert!(matches!(rejected, Err(VerifyError::UnknownKey { .. })), "{rejected:?}");
}

#[test]
fn no_request_fails_while_keys_are_swapped() {
    // Every keyring has the same three secrets, and a different one signs each time.
    let keyring = |turn: u64| {
        let [signs, one, other] = [0, 1, 2].map(|after| secret((turn + after) % 3));
        Keyring::new(signs).verify_only(one).verify_only(other)
    };
    let sessions = session_manager(keyring(0));
    let (working, swaps) = (AtomicU64::new(4), AtomicU64::new(0));
    thread::scope(|scope| {
        for user_id in 0..4 {
            let (sessions, working, swaps) = (sessions.clone(), &working, &swaps);
            scope.spawn(move || {
                let mut rounds = 0;
                let mut failed = 0;
                while rounds < 3000 || swaps.load(Ordering::SeqCst) < 10 {
                    rounds += 1;
                    let cookie = sessions.at(at(0)).set(&Login { user_id }).unwrap();
                    let read = sessions.at(at(0)).verify(cookie.pair());
                    failed += u64::from(!read.is_ok_and(|session| session.user_id == user_id));
                }
                working.fetch_sub(1, Ordering::SeqCst);
                assert_eq!(failed, 0, "of {rounds} requests");
            });
        }
        while working.load(Ordering::SeqCst) > 0 {
            let turn = swaps.fetch_add(1, Ordering::SeqCst) + 1;
            sessions.swap_keyring(keyring(turn));
            thread::yield_now();
        }
    });
}

#[test]
fn swap_keyring_applies_to_every_clone() {
    let (old, new) =
        (session_manager(Keyring::new(secret(1))), session_manager(Keyring::new(secret(2))));
    let (sessions, clone) = (old.clone(), old.clone());
    let before = clone.at(at(0)).set(&Login { user_id: 1 }).unwrap();
    sessions.swap_keyring(Keyring::new(secret(2)).verify_only(secret(1)));
    assert!(clone.at(at(0)).verify(before.pair()).unwrap().needs_refresh());
    let after = clone.at(at(0)).set(&Login { user_id: 2 }).unwrap();
    assert!(new.at(at(0)).verify(after.pair()).is_ok());
    sessions.swap_keyring(Keyring::new(secret(2)));
    assert!(clone.at(at(0)).verify(before.pair()).is_err());
    assert!(clone.at(at(0)).verify(after.pair()).is_ok());
}

#[test]
fn from_text_trims_a_secret_and_from_bytes_does_not() {
    let text = "  thirty-two bytes and more of secret \n";
    let trimmed = session_manager(Keyring::new(Secret::from_text(text).unwrap()));
    let bytes = session_manager(Keyring::new(Secret::from_bytes(text.trim()).unwrap()));
    let whole = session_manager(Keyring::new(Secret::from_bytes(text).unwrap()));
    let cookie = trimmed.at(at(0)).set(&Login { user_id: 1 }).unwrap();
    assert!(bytes.at(at(0)).verify(cookie.pair()).is_ok());
    assert!(whole.at(at(0)).verify(cookie.pair()).is_err());
}

#[test]
fn short_and_trivial_secrets_are_refused_at_every_length() {
    for len in 0..100usize {
        let bytes: Vec<u8> = (0..len).map(|at| at as u8).collect();
        assert_eq!(Secret::from_bytes(&bytes).is_ok(), len >= 32, "{len}");
        let repeated = Secret::from_bytes(vec![b'x'; len]).unwrap_err();
        match len {
            0..32 => assert!(matches!(repeated, KeyError::TooShort { len: l, .. } if l == len)),
            _ => assert!(matches!(repeated, KeyError::Trivial { .. })),
        }
    }
    assert!(Secret::from_text(format!("{}short{}", " ".repeat(40), " ".repeat(40))).is_err());
}

#[test]
fn from_text_applies_the_same_checks_as_from_env() {
    let (one, two) = ("the first secret of thirty-two bytes", "the second secret of just as many");
    let cookie = session_manager(Keyring::new(Secret::from_text(one).unwrap()))
        .at(at(0))
        .set(&Login { user_id: 1 })
        .unwrap();
    let both = session_manager(Keyring::from_text(format!("{two}, {one}\n")).unwrap());
    assert!(both.at(at(0)).verify(cookie.pair()).unwrap().needs_refresh());
    let error = Keyring::from_text(format!("{one},{}", "x".repeat(40))).unwrap_err();
    assert!(matches!(error, KeyError::Trivial { .. }), "{error}");
    assert!(error.to_string().starts_with("secret 2 of the keyring's text "), "{error}");
}

#[test]
fn from_file_applies_the_same_checks_as_from_env() {
    let folder = std::env::temp_dir().join(format!("trickster-session-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |text: &[u8]| {
        let path = folder.join("secret");
        std::fs::write(&path, text).unwrap();
        Keyring::from_file(path)
    };
    let (one, two) = ("the first secret of thirty-two bytes", "the second secret of just as many");
    let sessions = session_manager(write(format!("{one}\n").as_bytes()).unwrap());
    let cookie = sessions.at(at(0)).set(&Login { user_id: 1 }).unwrap();
    let both = session_manager(write(format!("{two}, {one}\n").as_bytes()).unwrap());
    assert!(both.at(at(0)).verify(cookie.pair()).unwrap().needs_refresh());
    assert!(matches!(write(b"short").unwrap_err(), KeyError::TooShort { len: 5, .. }));
    assert!(matches!(write(&[0xff; 40]).unwrap_err(), KeyError::NotText { .. }));
    assert!(matches!(write("x".repeat(40).as_bytes()).unwrap_err(), KeyError::Trivial { .. }));
    assert!(matches!(
        write(format!("{one}\n{two}\n").as_bytes()).unwrap_err(),
        KeyError::WhiteSpace { found: "a line break", .. }
    ));
    assert!(write("x y".repeat(1 << 14).as_bytes()).is_ok());
    for (path, expected) in [
        (folder.join("secret"), "it has over 65536 bytes"),
        (folder.clone(), "it is not a regular file"),
        ("/dev/zero".into(), "it is not a regular file"),
    ] {
        if path.ends_with("secret") {
            std::fs::write(&path, "x y".repeat(1 << 15)).unwrap();
        }
        match Keyring::from_file(&path) {
            Err(KeyError::Unreadable { source, .. }) if path.exists() => {
                assert_eq!(source.to_string(), expected);
            }
            // There is no `/dev/zero` on Windows.
            Err(KeyError::Unreadable { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    let error = write(format!("{one},,{two}").as_bytes()).unwrap_err();
    assert!(error.to_string().starts_with("secret 2 of "), "{error}");
    assert!(matches!(
        Keyring::from_file(folder.join("missing")).unwrap_err(),
        KeyError::Unreadable { source, .. } if source.kind() == std::io::ErrorKind::NotFound
    ));
    std::fs::remove_dir_all(folder).unwrap();
}

/// Environment variables are global to a process, so each case runs this test again in a child
/// process, where `CASE` makes it print the result.
#[test]
fn from_env_gives_a_keyring_or_says_what_is_wrong() {
    const VARIABLE: &str = "TRICKSTER_TEST_SECRET";
    if std::env::var_os("CASE").is_some() {
        match Keyring::from_env(VARIABLE) {
            Ok(keyring) => println!("<{keyring:?}>"),
            Err(error) => println!("<{error}>"),
        }
        return;
    }
    let file = std::env::temp_dir().join(format!("trickster-session-{}-env", std::process::id()));
    let run_with = |value: Option<&str>, file: Option<&std::path::Path>| {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args([
            "key_rotation::from_env_gives_a_keyring_or_says_what_is_wrong",
            "--exact",
            "--nocapture",
        ]);
        child.env("CASE", "1").env_remove(VARIABLE);
        if let Some(file) = file {
            child.env(format!("{VARIABLE}_FILE"), file);
        }
        if let Some(value) = value {
            child.env(VARIABLE, value);
        }
        let printed = String::from_utf8(child.output().unwrap().stdout).unwrap();
        let start = printed.find('<').expect("the child prints what it found") + 1;
        printed[start..printed.find('>').unwrap()].to_owned()
    };
    let run = |value: Option<&str>| run_with(value, None);
    let good = "a good secret of thirty-two bytes or more";
    let signing = |text: &str| format!("{:?}", Secret::from_text(text).unwrap());
    let verifies = run(Some(&format!("{good}, {good} too")));
    assert!(verifies.contains(&format!("signing: {}", signing(good))), "{verifies}");
    assert!(verifies.contains(&signing(&format!("{good} too"))), "{verifies}");
    assert!(run(Some(good)).contains("verify_only: []"));
    std::fs::write(&file, format!("{good}\n")).unwrap();
    assert_eq!(run_with(None, Some(&file)), run(Some(good)));
    assert!(run_with(Some(good), Some(&file)).starts_with("both TRICKSTER_TEST_SECRET and "));
    std::fs::remove_file(&file).unwrap();
    // The value may be the secret itself, in the wrong variable.
    let unreadable = run_with(None, Some(good.as_ref()));
    assert!(unreadable.starts_with("the file that TRICKSTER_TEST_SECRET_FILE names could not be"));
    assert!(!unreadable.contains(good));
    for (value, expected) in [
        (None, "neither TRICKSTER_TEST_SECRET nor TRICKSTER_TEST_SECRET_FILE is set"),
        (Some(""), "is empty"),
        (Some("short"), "has 5 bytes"),
        (Some(&"a".repeat(40)), "is one byte, repeated"),
        (
            Some(&format!("{good},short")),
            "secret 2 of TRICKSTER_TEST_SECRET (separated by commas) has 5 bytes",
        ),
        (
            Some(&format!("{good},")),
            "secret 2 of TRICKSTER_TEST_SECRET (separated by commas) is empty",
        ),
    ] {
        let message = run(value);
        assert!(
            message.contains(expected) && message.contains("openssl rand"),
            "{value:?}: {message}"
        );
    }
}
