//! AES-256-GCM-SIV with a nonce from a thread-local generator.

use super::token::{HEADER, TokenKey};
use aes_gcm_siv::{Aes256GcmSiv, KeyInit, aead::AeadInOut};
use chacha20::{
    ChaCha12Rng,
    rand_core::{Rng, SeedableRng},
};
use std::cell::RefCell;

const NONCE: usize = 12;
const TAG: usize = 16;

pub struct AeadKey(Aes256GcmSiv);

thread_local! {
    static GENERATOR: RefCell<ChaCha12Rng> = RefCell::new({
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).expect("a seed");
        ChaCha12Rng::from_seed(seed)
    });
}

impl TokenKey for AeadKey {
    const NONCE: usize = NONCE;
    const TAG: usize = TAG;

    fn new(key: &[u8; 32]) -> Self {
        Self(Aes256GcmSiv::new(key.into()))
    }

    #[inline]
    fn seal(&self, token: &mut [u8]) -> Option<()> {
        let (header, rest) = token.split_first_chunk_mut::<HEADER>()?;
        let (nonce, rest) = rest.split_first_chunk_mut::<NONCE>()?;
        let (text, tag) = rest.split_last_chunk_mut::<TAG>()?;
        GENERATOR.with_borrow_mut(|generator| generator.fill_bytes(nonce));
        *tag = self.0.encrypt_inout_detached((&*nonce).into(), header, text.into()).ok()?.into();
        Some(())
    }

    #[inline]
    fn open(&self, token: &mut [u8]) -> bool {
        let mut open = || {
            let (header, rest) = token.split_first_chunk_mut::<HEADER>()?;
            let (nonce, rest) = rest.split_first_chunk_mut::<NONCE>()?;
            let (text, tag) = rest.split_last_chunk_mut::<TAG>()?;
            self.0
                .decrypt_inout_detached((&*nonce).into(), header, text.into(), (&*tag).into())
                .ok()
        };
        open().is_some()
    }
}
