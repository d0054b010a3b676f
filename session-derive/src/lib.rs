//! The derive macros of `trickster-session`, which documents them.
//!
//! Attributes become a model, the model is checked, and what is left becomes tokens. Nothing that
//! depends on a type is decided here: sizes and the rules of cookies are const fns of
//! `trickster-session`, which the derived code calls.

mod attr;
mod case;
mod check;
mod error;
mod expand;
mod meta;
mod model;
mod sensitive;
mod serde_attr;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use error::Mistakes;

#[allow(missing_docs, reason = "documented where trickster-session re-exports it")]
#[proc_macro_derive(SessionData, attributes(session, serde))]
pub fn session_data(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let mistakes = Mistakes::default();
    let mut tokens = match model::session(&input, &mistakes) {
        Some(session) => {
            check::session(&session, &mistakes);
            expand::session(&session)
        }
        None => expand::no_session(&input),
    };
    tokens.extend(mistakes.finish());
    tokens.into()
}

#[allow(missing_docs, reason = "documented where trickster-session re-exports it")]
#[proc_macro_derive(SessionField, attributes(session, serde))]
pub fn session_field(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let mistakes = Mistakes::default();
    let mut tokens = match model::field_type(&input, &mistakes) {
        Some(field_type) => {
            check::field_type(&field_type, &mistakes);
            expand::field_type(&field_type)
        }
        None => expand::no_field_type(&input),
    };
    tokens.extend(mistakes.finish());
    tokens.into()
}
