//! What a patient programmer would write by hand for one struct, in safe code, with the fastest
//! way known for each stage. Trickster Session is measured against this. It has one key and looks
//! at one cookie only.

pub mod aead;
pub mod find;
pub mod json;
pub mod mac;
pub mod postcard;
mod token;
