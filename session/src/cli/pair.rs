//! Cookies as pairs of name and value.

/// A cookie's name and value.
pub type Pair<'t> = (&'t str, &'t str);

/// Removes one pair of double or single quotes around the text.
pub fn unquote(text: &str) -> &str {
    let inside = |quote| text.strip_prefix(quote)?.strip_suffix(quote);
    inside('"').or_else(|| inside('\'')).unwrap_or(text)
}
