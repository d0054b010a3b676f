//! Exact number of allocations per operation.

use std::hint::black_box;
use std::time::Duration;

use allocation_counter::measure;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

/// Has no field that allocates.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, SessionField)]
struct Plain {
    number: u64,
    flag: bool,
    pair: (i32, char),
}

macro_rules! formats {
    ($($name:ident $large:ident($($attribute:tt)*);)*) => {
        $(
            #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
            #[session(max_age = "30d", idle_timeout = "2h", $($attribute)*)]
            struct $name {
                plain: Plain,
                #[session(max_len = 40)]
                username: String,
                #[session(max_len = 40)]
                locale: String,
            }

            #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
            #[session(max_age = "30d", idle_timeout = "2h", $($attribute)*)]
            struct $large {
                #[session(max_len = 2800)]
                text: String,
            }
        )*

        /// Runs each format with a small session and with one near the size limit.
        #[test]
        fn open_allocates_the_structs_own_seal_one_string_and_reject_nothing() {
            $(
                assert_allocations(&$name {
                    plain: Plain { number: 7, flag: true, pair: (-1, 'x') },
                    username: "alice".into(),
                    locale: "en-GB".into(),
                }, 2);
                assert_allocations(&$large { text: "x".repeat(2800) }, 1);
            )*
        }
    };
}

formats! {
    Json JsonLarge();
    Postcard PostcardLarge(codec = "postcard");
    Encrypted EncryptedLarge(encrypt);
    EncryptedPostcard EncryptedPostcardLarge(encrypt, codec = "postcard");
}

fn assert_allocations<T: SessionData + PartialEq + std::fmt::Debug>(
    data: &T,
    decoded_allocations: u64,
) {
    let secret =
        |number| Secret::from_text(format!("secret {number} of thirty-two bytes and more"));
    let keyring = (1..16).fold(Keyring::new(secret(0).unwrap()), |keyring, number| {
        keyring.verify_only(secret(number).unwrap())
    });
    let sessions = TypedSession::<T>::new(keyring);
    let cookie = sessions.set(data).unwrap();
    let name = T::COOKIE.name;
    for others in [0, 1, 60] {
        let other: String = (0..others).map(|n| format!("other{n}=some value {n}; ")).collect();
        let header = format!("{other}{}", cookie.pair());
        // The first call on a thread may initialise thread-local state.
        assert_eq!(sessions.get(header.as_str()).as_ref(), Some(data));
        let open = measure(|| {
            black_box(sessions.verify(header.as_str()).unwrap());
        });
        assert_eq!(
            open.count_total, decoded_allocations,
            "open of {name} with {others} other cookies"
        );
        let mut forged = header.clone().into_bytes();
        let last = forged.len() - 10;
        forged[last] = if forged[last] == b'A' { b'B' } else { b'A' };
        let forged = String::from_utf8(forged).unwrap();
        let headers =
            [forged.as_str(), &other, &header[..header.len() - 9], "", &"=;".repeat(5000)];
        for header in headers {
            let reject = measure(|| {
                black_box(sessions.verify(header).unwrap_err());
            });
            assert_eq!(reject.count_total, 0, "reject of {name} with {others} other cookies");
        }
    }
    let seal = measure(|| {
        let _ = black_box(sessions.set(data).unwrap());
    });
    assert_eq!(seal.count_total, 1, "seal of {name}");
    let session = sessions.verify(cookie.pair()).unwrap();
    // Near the end, less than `idle_timeout` remains of `max_age`, so `Max-Age` differs.
    let (hour, end) = (3600, 30 * 86_400);
    for elapsed in [0, 1, 2 * hour - 1, end - 2 * hour, end - hour, end - 1] {
        let now = session.refreshed_at() + Duration::from_secs(elapsed);
        let update = measure(|| {
            let _ = black_box(sessions.at(now).update(&session).unwrap());
        });
        assert_eq!(update.count_total, 1, "update of {name} after {elapsed} s");
    }
    let later = session.refreshed_at() + Duration::from_secs(hour + 1);
    let stale = sessions.at(later).verify(cookie.pair()).unwrap();
    let refresh = measure(|| {
        black_box(sessions.at(later).refresh(&stale).unwrap().is_some());
    });
    assert_eq!(refresh.count_total, 1, "refresh of {name}");
}
