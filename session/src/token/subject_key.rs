//! The keys of revocations: one hashes a subject, so that the list names no user, and one tags records.

use siphasher::sip::SipHasher24;
use zeroize::Zeroize;

/// The length of a key in bytes.
pub(super) const SUBJECT_KEY: usize = 16;

/// Where the number of the secret is in a [`SubjectId`]: in bits that a hash map does not use.
const SECRET: u32 = 40;

/// A subject under one secret, for one cookie in one deployment: 48 bits of a hash, and 16 that tell the secret
/// from others.
///
/// Who does not know the secret can neither tell which subject it is nor make the one of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SubjectId(pub(crate) u64);

impl SubjectId {
    /// The number of the secret that it was made under.
    #[cfg(feature = "redis")]
    pub(crate) fn secret(self) -> u16 {
        (self.0 >> SECRET) as u16
    }
}

/// A key of SipHash-2-4 (Aumasson and Bernstein, 2012).
#[derive(Clone, PartialEq, Eq)]
struct SipKey([u64; 2]);

impl SipKey {
    fn new(key: [u8; SUBJECT_KEY]) -> Self {
        let [low, high] = [0, 8].map(|at| core::array::from_fn(|i| key[at + i]));
        SipKey([low, high].map(u64::from_le_bytes))
    }

    #[inline]
    fn hash(&self, bytes: &[u8]) -> u64 {
        let [low, high] = self.0;
        SipHasher24::new_with_keys(low, high).hash(bytes)
    }
}

impl Drop for SipKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The key of [`SubjectId`]s for one cookie under one secret.
pub struct SubjectKey {
    key: SipKey,
    secret: u16,
}

impl SubjectKey {
    pub(super) fn new(key: [u8; SUBJECT_KEY], secret: u16) -> Self {
        SubjectKey { key: SipKey::new(key), secret }
    }

    /// The id of the subject with these bytes.
    #[inline]
    pub(crate) fn id(&self, subject: &[u8]) -> SubjectId {
        let hash = self.key.hash(subject) & !(0xffff << SECRET);
        SubjectId(hash | u64::from(self.secret) << SECRET)
    }
}

/// The length of what a [`RecordKey`] is made of, in bytes: a key and a number.
pub(super) const RECORD_KEY: usize = SUBJECT_KEY + 2;

/// The key that tags records of revocations under one secret, so that who does not know the secret cannot
/// make one.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordKey {
    key: SipKey,
    /// The number of the secret. It reveals nothing about it, and two secrets seldom share one.
    pub(crate) secret: u16,
}

impl RecordKey {
    pub(super) fn new(bytes: [u8; RECORD_KEY]) -> Self {
        let [key @ .., high, low] = bytes;
        RecordKey { key: SipKey::new(key), secret: u16::from_be_bytes([high, low]) }
    }

    /// The tag of these bytes.
    #[cfg(feature = "redis")]
    pub(crate) fn tag(&self, bytes: &[u8]) -> u64 {
        self.key.hash(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{SipKey, SubjectId, SubjectKey};

    #[test]
    fn ids_are_siphash_2_4() {
        // The first vectors of the reference implementation, and the one of the paper's appendix A.
        let key = SipKey::new(core::array::from_fn(|i| i as u8));
        let message: Vec<u8> = (0..15).collect();
        for (len, expected) in [
            (0, 0x726f_db47_dd0e_0e31),
            (1, 0x74f8_39c5_93dc_67fd),
            (8, 0x93f5_f579_9a93_2462),
            (15, 0xa129_ca61_49be_45e5),
        ] {
            assert_eq!(key.hash(&message[..len]), expected, "{len} bytes");
        }
    }

    #[test]
    fn an_id_holds_the_number_of_the_secret_and_the_rest_of_the_hash() {
        let key = SubjectKey::new(core::array::from_fn(|i| i as u8), 0xabcd);
        assert_eq!(key.id(b""), SubjectId(0x72ab_cd47_dd0e_0e31));
    }
}
