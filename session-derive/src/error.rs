//! Places in the source, and a collector of errors, so that all of a type show at once.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// From the first to the last token of what a message is about.
///
/// A span of several tokens cannot be made on stable Rust; the compiler joins the two ends of what
/// the derive emits.
#[derive(Clone, Copy)]
pub struct SpanRange {
    start: Span,
    end: Span,
}

impl SpanRange {
    /// Where `source` stands, or what a `macro_rules!` variable in it was given.
    pub fn of(source: &impl ToTokens) -> Self {
        let mut tokens = source.to_token_stream().into_iter();
        let start = tokens.next().map_or_else(|| Span::call_site().into(), Self::of_token);
        SpanRange { end: tokens.last().map_or(start, Self::of_token).end, ..start }
    }

    fn of_token(token: TokenTree) -> Self {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                SpanRange::of(&group.stream())
            }
            other => other.span().into(),
        }
    }

    /// The same call, which itself stands here; its arguments stay where they are, and a panic
    /// of its const evaluation is shown here.
    pub fn call(self, call: TokenStream) -> TokenStream {
        let span = |mut token: TokenTree| {
            let end = matches!(token, TokenTree::Group(_));
            token.set_span(if end { self.end } else { self.start });
            token
        };
        call.into_iter().map(span).collect()
    }
}

impl From<Span> for SpanRange {
    fn from(span: Span) -> Self {
        SpanRange { start: span, end: span }
    }
}

/// Errors found so far. It must be [finished](Errors::finish), so that none is lost.
#[derive(Default)]
pub struct Errors {
    found: RefCell<Option<syn::Error>>,
}

impl Errors {
    /// Notes a mistake at its span.
    pub fn at(&self, span: impl Into<SpanRange>, message: impl Display) {
        self.note(error_at(span, message));
    }

    /// Notes a mistake that is an error already.
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

/// A mistake at its span.
pub fn error_at(span: impl Into<SpanRange>, message: impl Display) -> syn::Error {
    let SpanRange { start, end } = span.into();
    let mut ends = quote_spanned!(start=> _);
    ends.extend(quote_spanned!(end=> _));
    syn::Error::new_spanned(ends, message)
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Group, Span};
    use quote::quote;

    use super::{Delimiter, SpanRange, TokenStream, TokenTree};

    #[test]
    fn the_place_of_a_macro_variable_is_that_of_what_it_was_given() {
        let given: TokenStream = "  first second".parse().unwrap();
        let mut group = Group::new(Delimiter::None, given.clone());
        group.set_span(Span::call_site());
        for source in [given, TokenTree::Group(group).into()] {
            let span = SpanRange::of(&source);
            assert_eq!((span.start.start().column, span.end.end().column), (2, 14), "{source}");
        }
    }

    #[test]
    fn a_call_stands_from_the_first_to_the_last_token_of_its_place() {
        let source: TokenStream = "  first second".parse().unwrap();
        let call = SpanRange::of(&source).call(quote!(module::call(argument)));
        let span = SpanRange::of(&call);
        assert_eq!((span.start.start().column, span.end.end().column), (2, 14));
    }
}
