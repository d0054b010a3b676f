//! Hashes a subject, so that the list of revocations names no user.

use siphasher::sip::SipHasher24;
use zeroize::Zeroize;

/// The length of a SipHash key in bytes.
pub(super) const SUBJECT_KEY: usize = 16;

/// A subject under one secret, for one cookie in one deployment.
///
/// Who does not know the secret can neither tell which subject it is nor make the one of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SubjectId(pub(crate) u64);

/// The key of [`SubjectId`]s: SipHash-2-4 (Aumasson and Bernstein, 2012).
pub struct SubjectKey([u64; 2]);

impl SubjectKey {
    pub(super) fn new(key: [u8; SUBJECT_KEY]) -> Self {
        let [low, high] = [0, 8].map(|at| core::array::from_fn(|i| key[at + i]));
        SubjectKey([low, high].map(u64::from_le_bytes))
    }

    /// The id of the subject with these bytes.
    #[inline]
    pub(crate) fn id(&self, subject: &[u8]) -> SubjectId {
        let [low, high] = self.0;
        SubjectId(SipHasher24::new_with_keys(low, high).hash(subject))
    }
}

impl Drop for SubjectKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::{SubjectId, SubjectKey};

    #[test]
    fn ids_are_siphash_2_4() {
        // The first vectors of the reference implementation, and the one of the paper's appendix A.
        let key = SubjectKey::new(core::array::from_fn(|i| i as u8));
        let message: Vec<u8> = (0..15).collect();
        for (len, expected) in [
            (0, 0x726f_db47_dd0e_0e31),
            (1, 0x74f8_39c5_93dc_67fd),
            (8, 0x93f5_f579_9a93_2462),
            (15, 0xa129_ca61_49be_45e5),
        ] {
            assert_eq!(key.id(&message[..len]), SubjectId(expected), "{len} bytes");
        }
    }
}
