//! Any item that parses, with any attributes, through both derives: never a panic, and what comes
//! out is items of Rust again.

#![no_main]

use derive_fuzzed::derive;
use libfuzzer_sys::{Corpus, fuzz_target};
use syn::DeriveInput;

fuzz_target!(|data: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    // The parsers of others give up only when the stack does; nobody nests a struct so deep.
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
