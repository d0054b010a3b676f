//! A cookie as a pair of name and value, and quotes around a value.

/// The text without the one pair of quotes around it, if it has that.
pub fn unquoted(text: &str) -> &str {
    let inside = |quote| text.strip_prefix(quote)?.strip_suffix(quote);
    inside('"').or_else(|| inside('\'')).unwrap_or(text)
}

/// A name and a value.
pub type Pair<'t> = (&'t str, &'t str);
