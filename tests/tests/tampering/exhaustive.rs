//! Exhaustive tests: every bit, every length, and every pair of formats.

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

use super::{
    Account, Json, OtherJson, OtherPostcard, OtherSealedJson, OtherSealedPostcard, Postcard,
    SECRET, SealedJson, SealedPostcard, decoded, encoded, issued, keyring, now, present, sessions,
};

#[test]
fn rejects_a_value_with_any_bit_flipped() {
    in_each_format!(T => {
        let sessions = sessions::<T>();
        let value = issued(&sessions, &T::new(7, "alice", false)).into_bytes();
        for bit in 0..value.len() * 8 {
            let mut changed = value.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(present(&sessions, &changed).is_err(), "bit {bit}");
        }
    });
}

#[test]
fn rejects_a_token_with_any_bit_flipped() {
    in_each_format!(T => {
        let sessions = sessions::<T>();
        let token = decoded(&issued(&sessions, &T::new(7, "alice", false)));
        for bit in 0..token.len() * 8 {
            let mut changed = token.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            let found = present(&sessions, encoded(&changed).as_bytes());
            let expected = match bit / 8 {
                // Bit 7 marks a transient session, in any format.
                0 if bit < 7 => matches!(found, Err(VerifyError::Format { .. })),
                1 => matches!(found, Err(VerifyError::UnknownKey { .. })),
                // The tag is checked before the version and the timestamps.
                _ => found == Err(VerifyError::Tag),
            };
            assert!(expected, "bit {bit}: {found:?}");
        }
    });
}

#[test]
fn rejects_a_value_truncated_at_either_end() {
    in_each_format!(T => {
        let sessions = sessions::<T>();
        let value = issued(&sessions, &T::new(7, "alice", false));
        let token = decoded(&value);
        for cut in 0..value.len() {
            assert!(present(&sessions, &value.as_bytes()[..cut]).is_err(), "{cut} characters");
        }
        for cut in 1..=value.len() {
            assert!(present(&sessions, &value.as_bytes()[cut..]).is_err(), "without {cut}");
        }
        for cut in 0..token.len() {
            let found = present(&sessions, encoded(&token[..cut]).as_bytes());
            let short = cut < T::SCHEMA.format.overhead();
            assert_eq!(found, Err(if short { VerifyError::Truncated } else { VerifyError::Tag }), "{cut}");
        }
    });
}

#[test]
fn rejects_two_cookies_of_one_length_joined_at_any_byte() {
    in_each_format!(T => {
        let sessions = sessions::<T>();
        let mine = decoded(&issued(&sessions, &T::new(7, "alice", false)));
        let theirs = decoded(&issued(&sessions, &T::new(8, "admin", false)));
        assert_eq!(mine.len(), theirs.len());
        for cut in 0..=mine.len() {
            let joined = [&mine[..cut], &theirs[cut..]].concat();
            let found = present(&sessions, encoded(&joined).as_bytes());
            assert_eq!(found.is_ok(), joined == mine || joined == theirs, "cut at {cut}");
        }
    });
}

#[test]
fn rejects_a_token_with_any_other_format_byte() {
    in_each_format!(T => {
        let sessions = sessions::<T>();
        let token = decoded(&issued(&sessions, &T::new(7, "alice", false)));
        for format in (0..=255).filter(|format| *format != token[0]) {
            let mut changed = token.clone();
            changed[0] = format;
            let found = present(&sessions, encoded(&changed).as_bytes());
            if format == token[0] | 0x80 {
                assert_eq!(found, Err(VerifyError::Tag), "a transient session of this format");
            } else {
                assert_matches!(found, Err(VerifyError::Format { found, .. }) if found == format);
            }
        }
    });
}

#[test]
fn rejects_a_cookie_of_every_other_format() {
    fn assert_rejected_by_other_format<A: Account, B: Account>() {
        let value = issued(&sessions::<A>(), &A::new(7, "alice", true));
        let found = present(&sessions::<B>(), value.as_bytes());
        assert!(matches!(found, Err(VerifyError::Format { .. })), "{found:?}");
        // Nor with the first byte of the other format, since the key differs.
        let mut token = decoded(&value);
        token[0] = decoded(&issued(&sessions::<B>(), &B::new(7, "alice", true)))[0];
        let found = present(&sessions::<B>(), encoded(&token).as_bytes());
        assert_eq!(found, Err(VerifyError::Tag));
    }
    assert_rejected_by_other_format::<Json, Postcard>();
    assert_rejected_by_other_format::<Json, SealedJson>();
    assert_rejected_by_other_format::<Json, SealedPostcard>();
    assert_rejected_by_other_format::<Postcard, Json>();
    assert_rejected_by_other_format::<Postcard, SealedJson>();
    assert_rejected_by_other_format::<Postcard, SealedPostcard>();
    assert_rejected_by_other_format::<SealedJson, Json>();
    assert_rejected_by_other_format::<SealedJson, Postcard>();
    assert_rejected_by_other_format::<SealedJson, SealedPostcard>();
    assert_rejected_by_other_format::<SealedPostcard, Json>();
    assert_rejected_by_other_format::<SealedPostcard, Postcard>();
    assert_rejected_by_other_format::<SealedPostcard, SealedJson>();
}

#[test]
fn rejects_a_cookie_under_another_name_of_the_same_length() {
    fn assert_rejected_under_other_name<A: Account, B: Account>() {
        let value = issued(&sessions::<A>(), &A::new(7, "alice", true));
        assert_eq!(present(&sessions::<B>(), value.as_bytes()), Err(VerifyError::Tag));
        // Under its own name, the other session manager ignores it.
        let pair = format!("{}={value}", A::NAME);
        let found = sessions::<B>().at(now()).verify(pair).map(|session| session.into_inner());
        assert_eq!(found, Err(VerifyError::Missing));
    }
    assert_rejected_under_other_name::<Json, OtherJson>();
    assert_rejected_under_other_name::<Postcard, OtherPostcard>();
    assert_rejected_under_other_name::<SealedJson, OtherSealedJson>();
    assert_rejected_under_other_name::<SealedPostcard, OtherSealedPostcard>();
}

#[test]
fn rejects_a_cookie_of_any_other_secret_even_with_the_same_key_id() {
    in_each_format!(T => {
        let value = issued(&sessions::<T>(), &T::new(7, "alice", true));
        let mut same_id = 0;
        for other in 0..1500u32 {
            let secret = format!("another secret of these tests, number {other:08}");
            let sessions = TypedSession::<T>::new(keyring(secret.as_bytes()));
            match present(&sessions, value.as_bytes()) {
                Err(VerifyError::UnknownKey { key_id, .. }) => assert_eq!(key_id, decoded(&value)[1]),
                Err(VerifyError::Tag) => same_id += 1,
                found => panic!("{found:?} by secret {other}"),
            }
        }
        assert!(same_id > 0, "one secret of 256 has the same key id");
    });
}

#[test]
fn rejects_a_postcard_cookie_of_a_struct_with_another_field_name() {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "sid", max_age = "30d", codec = "postcard")]
    struct Renamed {
        user_id: u64,
        #[session(max_len = 400)]
        username: String,
        verified: bool,
    }

    impl Account for Renamed {
        const NAME: &'static str = "sid";

        fn new(user_id: u64, username: &str, verified: bool) -> Self {
            Renamed { user_id, username: username.to_owned(), verified }
        }
    }

    let value = issued(&sessions::<Postcard>(), &Postcard::new(7, "alice", true));
    assert_eq!(present(&sessions::<Renamed>(), value.as_bytes()), Err(VerifyError::Tag));
}

#[test]
fn every_payload_length_that_fits_a_cookie_is_read_back() {
    macro_rules! sweep {
        ($([$($attribute:tt)*])*) => {$({
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
            #[session(name = "s", max_age = "30d", $($attribute)*)]
            struct Note {
                #[session(unbounded)]
                text: String,
            }

            let sessions = TypedSession::<Note>::new(keyring(SECRET));
            let mut largest = 0;
            for len in (0..600).chain(2900..3100) {
                let note = Note { text: "x".repeat(len) };
                let Ok(set_cookie) = sessions.at(now()).set(&note) else { continue };
                largest = largest.max(set_cookie.pair().len() - 1);
                let session = sessions.at(now()).verify(set_cookie.pair()).unwrap();
                assert_eq!(*session, note, "{len} bytes");
            }
            assert_eq!(largest, 4096, "base64 of 3071 bytes and a name of one");
            let header = format!("s={}", "A".repeat(4096));
            let found = sessions.at(now()).verify(header).map(|session| session.into_inner());
            assert_matches!(found, Err(VerifyError::TooLong { size: 4097, .. }));
        })*};
    }
    sweep! {
        []
        [codec = "postcard"]
        [encrypt]
        [codec = "postcard", encrypt]
    }
}

#[test]
fn the_largest_value_of_a_type_near_the_small_buffer_size_is_read_back() {
    macro_rules! sweep {
        ($($len:literal)*) => {$({
            #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
            #[session(name = "s")]
            struct Note {
                #[session(max_len = $len)]
                text: String,
            }

            let sessions = TypedSession::<Note>::new(keyring(SECRET));
            let note = Note { text: "x".repeat($len) };
            let set_cookie = sessions.at(now()).set(&note).unwrap();
            assert_eq!(set_cookie.pair().len() - 1, Note::SIZE.max);
            assert_eq!(*sessions.at(now()).verify(set_cookie.pair()).unwrap(), note);
        })*};
    }
    // Tokens of 508 to 519 bytes; the small buffer has 512.
    sweep! { 453 454 455 456 457 458 459 460 461 462 463 464 }
}
