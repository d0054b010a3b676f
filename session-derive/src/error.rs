//! A collector of mistakes, so that all of a type show at once.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Span, TokenStream};

/// Mistakes found so far. It must be [finished](Mistakes::finish), so that none is lost.
#[derive(Default)]
pub struct Mistakes {
    found: RefCell<Option<syn::Error>>,
}

impl Mistakes {
    /// Notes a mistake at its place.
    pub fn at(&self, span: Span, message: impl Display) {
        self.note(syn::Error::new(span, message));
    }

    /// Notes a mistake that syn found.
    pub fn note(&self, error: syn::Error) {
        let mut found = self.found.borrow_mut();
        match found.as_mut() {
            Some(all) => all.combine(error),
            None => *found = Some(error),
        }
    }

    /// What `result` holds, or nothing and a mistake more.
    pub fn take<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.note(error)).ok()
    }

    /// Every mistake as a compile error.
    pub fn finish(self) -> TokenStream {
        self.found.into_inner().map(|all| all.to_compile_error()).unwrap_or_default()
    }
}
