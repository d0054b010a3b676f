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
mod mention;
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
    let attrs = attr::Session::read(&input.attrs, &mistakes);
    let krate = expand::krate(&attrs.krate, &attrs.unread);
    let session = model::session(&input, attrs, &mistakes);
    if let Some(session) = &session {
        check::session(session, &mistakes);
    }
    let tokens = krate.map(|krate| match &session {
        Some(session) => expand::session(session, &krate),
        None => expand::no_session(&input, &krate),
    });
    let mut tokens = tokens.unwrap_or_default();
    tokens.extend(mistakes.finish());
    tokens.into()
}

#[allow(missing_docs, reason = "documented where trickster-session re-exports it")]
#[proc_macro_derive(SessionField, attributes(session, serde))]
pub fn session_field(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    let mistakes = Mistakes::default();
    let attrs = attr::FieldType::read(&input.attrs, &mistakes);
    let krate = expand::krate(&attrs.krate, &attrs.unread);
    let field_type = model::field_type(&input, attrs, &mistakes);
    if let Some(field_type) = &field_type {
        check::field_type(field_type, &mistakes);
    }
    let tokens = krate.map(|krate| match &field_type {
        Some(field_type) => expand::field_type(field_type, &krate),
        None => expand::no_field_type(&input, &krate),
    });
    let mut tokens = tokens.unwrap_or_default();
    tokens.extend(mistakes.finish());
    tokens.into()
}
