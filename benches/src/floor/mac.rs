//! HMAC-SHA256 with the block-level API of the hmac crate, its fastest variant.

use super::token::TokenKey;
use hmac::{
    KeyInit,
    block_api::HmacCore,
    digest::{
        CtOutput, Output,
        block_api::{Buffer, FixedOutputCore, UpdateCore},
    },
};
use sha2::Sha256;

type HmacSha256 = HmacCore<Sha256>;

pub const TAG: usize = 32;

#[derive(Clone)]
pub struct MacKey(HmacSha256);

impl MacKey {
    pub fn new(key: &[u8; 32]) -> Self {
        Self(HmacSha256::new_from_slice(key).expect("a key of any length"))
    }

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
}

impl TokenKey for MacKey {
    const NONCE: usize = 0;
    const TAG: usize = TAG;

    fn new(key: &[u8; 32]) -> Self {
        Self::new(key)
    }

    #[inline]
    fn seal(&self, token: &mut [u8]) -> Option<()> {
        let (signed, tag) = token.split_last_chunk_mut()?;
        *tag = self.tag(signed);
        Some(())
    }

    #[inline]
    fn open(&self, token: &mut [u8]) -> bool {
        token.split_last_chunk().is_some_and(|(signed, tag)| {
            CtOutput::<HmacSha256>::new(self.output(signed)) == CtOutput::new((*tag).into())
        })
    }
}
