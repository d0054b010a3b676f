//! A record of a revocation as bytes, with a tag that only who knows the secret can make.

use super::super::record::{Record, Revoked};
use crate::token::{RecordKey, SubjectId};

/// The length of a message.
pub(super) const LEN: usize = 26;

/// The bytes before the tag.
const TAGGED: usize = 18;

const VERSION: u8 = 1;
const ISSUED_AT: u8 = 1;
const ISSUED_BEFORE: u8 = 2;

/// One record, as `docs/format.md` specifies it: version, kind, subject, time, `until`, tag.
pub(super) type Message = [u8; LEN];

/// The message of a record under `key`. Times after 2106 become the last second that it can hold.
pub(super) fn encode(record: &Record, key: &RecordKey) -> Message {
    let (kind, time) = match record.revoked {
        Revoked::IssuedAt(time) => (ISSUED_AT, time),
        Revoked::IssuedBefore(time) => (ISSUED_BEFORE, time),
    };
    let until = u32::try_from(record.until).unwrap_or(u32::MAX);
    let mut message = [0; LEN];
    message[0] = VERSION;
    message[1] = kind;
    message[2..10].copy_from_slice(&record.subject.0.to_be_bytes());
    message[10..14].copy_from_slice(&time.to_be_bytes());
    message[14..TAGGED].copy_from_slice(&until.to_be_bytes());
    let tag = key.tag(&message[..TAGGED]);
    message[TAGGED..].copy_from_slice(&tag.to_be_bytes());
    message
}

/// The record of a message, if one of the keys made its tag.
pub(super) fn decode(message: &Message, keys: &[RecordKey]) -> Option<Record> {
    let subject = SubjectId(u64::from_be_bytes(part(message, 2)));
    let tag = u64::from_be_bytes(part(message, TAGGED));
    let mut keys = keys.iter().filter(|key| key.secret == subject.secret());
    if !keys.any(|key| key.tag(&message[..TAGGED]) == tag) {
        return None;
    }
    let time = u32::from_be_bytes(part(message, 10));
    let revoked = match (message[0], message[1]) {
        (VERSION, ISSUED_AT) => Revoked::IssuedAt(time),
        (VERSION, ISSUED_BEFORE) => Revoked::IssuedBefore(time),
        _ => return None,
    };
    Some(Record { subject, revoked, until: claimed_until(message)?.into() })
}

/// The `until` of a message whose tag was not checked, in Unix seconds. `None` for another version, which may
/// hold it elsewhere.
pub(super) fn claimed_until(message: &Message) -> Option<u32> {
    (message[0] == VERSION).then(|| u32::from_be_bytes(part(message, 14)))
}

fn part<const N: usize>(message: &Message, at: usize) -> [u8; N] {
    core::array::from_fn(|i| message[at + i])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::token::{KeyContext, Keyring, Secret};

    fn keys(secrets: &[u8]) -> Vec<RecordKey> {
        let secret = |number: &u8| {
            let text = format!("secret number {number}, padded to thirty-two bytes");
            Keyring::new(Secret::from_text(text).unwrap())
        };
        secrets
            .iter()
            .flat_map(|number| secret(number).derive_record_keys().collect::<Vec<_>>())
            .collect()
    }

    fn record(key: &RecordKey, hash: u64, single: bool, time: u32, until: u32) -> Record {
        let subject = SubjectId(hash & !(0xffff << 40) | u64::from(key.secret) << 40);
        let revoked = if single { Revoked::IssuedAt(time) } else { Revoked::IssuedBefore(time) };
        Record { subject, revoked, until: until.into() }
    }

    proptest! {
        #[test]
        fn a_record_is_read_back_by_who_knows_its_secret_and_by_no_one_else(
            hash in any::<u64>(), single in any::<bool>(), time in any::<u32>(), until in any::<u32>(),
        ) {
            let keys = keys(&[1, 2]);
            let record = record(&keys[0], hash, single, time, until);
            let message = encode(&record, &keys[0]);
            prop_assert_eq!(decode(&message, &keys), Some(record));
            prop_assert_eq!(decode(&message, &keys[1..]), None);
            prop_assert_eq!(claimed_until(&message), Some(until));
        }

        #[test]
        fn a_changed_byte_makes_a_record_foreign(
            hash in any::<u64>(), at in 0..LEN, change in 1..=255u8,
        ) {
            let keys = keys(&[1]);
            let mut message = encode(&record(&keys[0], hash, true, 7, 8), &keys[0]);
            message[at] ^= change;
            prop_assert_eq!(decode(&message, &keys), None);
        }

        #[test]
        fn no_bytes_panic(message in any::<[u8; LEN]>()) {
            let _ = (decode(&message, &keys(&[1, 2])), claimed_until(&message));
        }
    }

    #[test]
    fn a_record_is_what_the_format_says() {
        // Computed from `docs/format.md` by a program that shares no code with this one: the sign-out of the
        // user 7, a `u64`, from `__Host-login`.
        let secret = Secret::from_text("correct horse battery staple and a bit more").unwrap();
        let keyring = Keyring::new(secret);
        let keys: Vec<_> = keyring.derive_record_keys().collect();
        let context =
            KeyContext { plain_http: false, name: "__Host-login".into(), audience: String::new() };
        let subject = keyring.derive_subject_keys(&context)[0].id(&7_u64.to_be_bytes());
        let record =
            Record { subject, revoked: Revoked::IssuedAt(1_800_000_000), until: 1_802_592_000 };
        let message: String =
            encode(&record, &keys[0]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(message, "0101c30a4734525c608e6b49d2006b715f0085b9aac7b67fdec6");
    }

    #[test]
    fn two_secrets_with_one_number_are_told_apart() {
        let mut pair = keys(&[1, 2]);
        pair[1].secret = pair[0].secret;
        let record = record(&pair[0], 9, true, 7, 8);
        assert_eq!(decode(&encode(&record, &pair[1]), &pair), Some(record));
        assert_eq!(decode(&encode(&record, &pair[1]), &pair[..1]), None);
    }
}
