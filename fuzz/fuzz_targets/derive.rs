//! Runs both derives on any item that parses, with any attributes: they never panic, and their
//! output parses as Rust items.

#![no_main]

use derive_fuzzed::derive;
use libfuzzer_sys::{Corpus, fuzz_target};
use syn::DeriveInput;

fuzz_target!(|data: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    // syn overflows the stack on deep nesting, which does not occur in real structs.
    if text.bytes().filter(|byte| b"([{<&*!-".contains(byte)).count() > 200 {
        return Corpus::Reject;
    }
    let Ok(input) = syn::parse_str::<DeriveInput>(text) else { return Corpus::Reject };
    for tokens in [derive::session(&input), derive::field_type(&input)] {
        if let Err(error) = syn::parse2::<syn::File>(tokens.clone()) {
            panic!("{error}: {tokens}");
        }
    }
    Corpus::Keep
});
