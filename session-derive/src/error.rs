//! Source spans, and a collector of errors that reports all errors of a type at once.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};

/// Ends every error that suggests `max_size`.
pub const ENCODED_SIZE: &str =
    "with its largest encoded size in bytes (the quotes of a JSON string count)";

/// The spans of the first and the last token that an error points at.
///
/// Stable Rust cannot join two spans. The compiler does, given tokens with the two spans.
#[derive(Clone, Copy)]
pub struct SpanRange {
    start: Span,
    end: Span,
}

impl SpanRange {
    /// The span of `source`. For a `macro_rules!` variable it is the span of its argument.
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

    /// Gives a call this span, so that a panic in its const evaluation is reported here. Its arguments
    /// keep their spans.
    pub fn call(self, call: TokenStream) -> TokenStream {
        let span = |mut token: TokenTree| {
            let end = matches!(token, TokenTree::Group(_));
            token.set_span(if end { self.end } else { self.start });
            token
        };
        call.into_iter().map(span).collect()
    }

    /// Gives a path this span: its first token where the span starts, and `last` where it ends.
    pub fn path(self, path: TokenStream, last: &str) -> TokenStream {
        let start = |mut token: TokenTree| {
            token.set_span(self.start);
            token
        };
        let last = Ident::new(last, self.end);
        path.into_iter().map(start).chain([TokenTree::Ident(last)]).collect()
    }
}

impl From<Span> for SpanRange {
    fn from(span: Span) -> Self {
        SpanRange { start: span, end: span }
    }
}

/// The errors found so far. [`finish`](Errors::finish) turns them into tokens.
#[derive(Default)]
pub struct Errors {
    found: RefCell<Option<syn::Error>>,
}

impl Errors {
    /// Adds an error at a span.
    pub fn at(&self, span: impl Into<SpanRange>, message: impl Display) {
        self.add(error_at(span, message));
    }

    pub fn add(&self, error: syn::Error) {
        let mut found = self.found.borrow_mut();
        match found.as_mut() {
            Some(all) => all.combine(error),
            None => *found = Some(error),
        }
    }

    /// The value of `result`, or `None` after adding its error.
    pub fn take<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// All errors, as calls of `compile_error!`.
    pub fn finish(self) -> TokenStream {
        self.found.into_inner().map(|all| all.to_compile_error()).unwrap_or_default()
    }
}

/// An error at a span.
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
    fn the_span_of_a_macro_variable_is_that_of_its_argument() {
        let argument: TokenStream = "  first second".parse().unwrap();
        let mut group = Group::new(Delimiter::None, argument.clone());
        group.set_span(Span::call_site());
        for source in [argument, TokenTree::Group(group).into()] {
            let span = SpanRange::of(&source);
            assert_eq!((span.start.start().column, span.end.end().column), (2, 14), "{source}");
        }
    }

    #[test]
    fn a_call_spans_the_first_to_the_last_token() {
        let source: TokenStream = "  first second".parse().unwrap();
        let call = SpanRange::of(&source).call(quote!(module::call(argument)));
        let span = SpanRange::of(&call);
        assert_eq!((span.start.start().column, span.end.end().column), (2, 14));
    }
}
