//! The derive macros of `trickster-session`, which documents them.
//!
//! A derive reads attributes into a model, checks the model and generates code from it. Anything that
//! depends on a type, such as sizes, is left to const fns of `trickster-session` that the generated code
//! calls, and so are the cookie rules.

mod attr;
mod case;
mod check;
mod contained;
mod derive;
mod error;
mod expand;
mod mention;
#[cfg(test)]
mod messages;
mod meta;
mod model;
#[cfg(test)]
mod programs;
mod self_type;
mod sensitive;
mod serde_attr;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

#[allow(missing_docs, reason = "documented where trickster-session re-exports it")]
#[proc_macro_derive(SessionData, attributes(session, serde))]
pub fn session_data(input: TokenStream) -> TokenStream {
    derive::session(&parse_macro_input!(input as DeriveInput)).into()
}

#[allow(missing_docs, reason = "documented where trickster-session re-exports it")]
#[proc_macro_derive(SessionField, attributes(session, serde))]
pub fn session_field(input: TokenStream) -> TokenStream {
    derive::field_type(&parse_macro_input!(input as DeriveInput)).into()
}
