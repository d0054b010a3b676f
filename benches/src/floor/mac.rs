//! HMAC-SHA256 with both midstates computed once, over sha2's block function.

use sha2::block_api::compress256;

const BLOCK: usize = 64;
pub const TAG: usize = 32;

/// FIPS 180-4, 5.3.3.
const INITIAL: [u32; 8] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

#[derive(Clone)]
pub struct MacKey {
    inner: [u32; 8],
    outer: [u32; 8],
}

impl MacKey {
    pub fn new(key: &[u8; 32]) -> Self {
        let midstate = |pad: u8| {
            let mut block = [pad; BLOCK];
            for (byte, key) in block.iter_mut().zip(key) {
                *byte ^= key;
            }
            let mut state = INITIAL;
            compress256(&mut state, &[block]);
            state
        };
        Self { inner: midstate(0x36), outer: midstate(0x5c) }
    }

    /// The tag of `message`, with its last block or two copied to be padded.
    pub fn tag(&self, message: &[u8]) -> [u8; TAG] {
        let mut state = self.inner;
        let (blocks, rest) = message.as_chunks::<BLOCK>();
        if !blocks.is_empty() {
            compress256(&mut state, blocks);
        }
        let mut last = [[0; BLOCK]; 2];
        last[0][..rest.len()].copy_from_slice(rest);
        last[0][rest.len()] = 0x80;
        let count = if rest.len() < BLOCK - 8 { 1 } else { 2 };
        last[count - 1][BLOCK - 8..].copy_from_slice(&bits(message.len()));
        compress256(&mut state, &last[..count]);
        self.outer_tag(&state)
    }

    fn outer_tag(&self, inner: &[u32; 8]) -> [u8; TAG] {
        let mut block = [0; BLOCK];
        for (bytes, word) in block.as_chunks_mut::<4>().0.iter_mut().zip(inner) {
            *bytes = word.to_be_bytes();
        }
        block[TAG] = 0x80;
        block[BLOCK - 8..].copy_from_slice(&bits(TAG));
        let mut state = self.outer;
        compress256(&mut state, &[block]);
        let mut tag = [0; TAG];
        for (bytes, word) in tag.as_chunks_mut::<4>().0.iter_mut().zip(&state) {
            *bytes = word.to_be_bytes();
        }
        tag
    }
}

/// The length that SHA-256 appends, in bits: the key's block, then the message.
fn bits(message: usize) -> [u8; 8] {
    ((BLOCK + message) as u64 * 8).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hmac::{Hmac, KeyInit, Mac};

    #[test]
    fn agrees_with_the_hmac_crate_at_every_length() {
        let key = std::array::from_fn(|i| i as u8 ^ 0xa5);
        let ours = MacKey::new(&key);
        for len in 0..300 {
            let message: Vec<u8> = (0..len).map(|i| i as u8).collect();
            let theirs = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap().chain_update(&message);
            let theirs = theirs.finalize().into_bytes();
            assert_eq!(ours.tag(&message), theirs[..]);
        }
    }
}
