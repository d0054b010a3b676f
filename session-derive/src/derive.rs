//! The entry points of both derives: read, check, expand.
//!
//! A type with errors still gets an implementation, so that no further errors follow from a missing one.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::error::Errors;
use crate::{attr, check, expand, model, self_type};

/// Expands `#[derive(SessionData)]`.
pub fn session(input: &DeriveInput) -> TokenStream {
    let replaced = self_type::replace_self(input);
    let input = replaced.as_ref().unwrap_or(input);
    let errors = Errors::default();
    let attrs = attr::SessionAttrs::read(&input.attrs, &errors);
    let krate = expand::crate_path(&attrs.krate, &attrs.unparsed);
    let session = model::session(input, attrs, &errors);
    if let Some(session) = &session {
        check::session(session, &errors);
    }
    let tokens = krate.map(|krate| match &session {
        Some(session) => expand::session(session, &krate),
        None => expand::no_session(input, &krate),
    });
    let mut tokens = tokens.unwrap_or_default();
    tokens.extend(errors.finish());
    tokens
}

/// Expands `#[derive(SessionField)]`.
pub fn field_type(input: &DeriveInput) -> TokenStream {
    let replaced = self_type::replace_self(input);
    let input = replaced.as_ref().unwrap_or(input);
    let errors = Errors::default();
    let attrs = attr::FieldTypeAttrs::read(&input.attrs, &errors);
    let krate = expand::crate_path(&attrs.krate, &attrs.unparsed);
    let field_type = model::field_type(input, attrs, &errors);
    if let Some(field_type) = &field_type {
        check::field_type(field_type, &errors);
    }
    let tokens = krate.map(|krate| match &field_type {
        Some(field_type) => expand::field_type(field_type, &krate),
        None => expand::no_field_type(input, &krate),
    });
    let mut tokens = tokens.unwrap_or_default();
    tokens.extend(errors.finish());
    tokens
}
