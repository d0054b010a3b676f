//! Generates code from the model: thin code that calls const fns of `trickster-session`.
//!
//! Generated code contains types, lengths and function paths that the user wrote. A generated name would
//! hide a user's item of the same name, so every generated name starts with `__trickster`.

mod assertions;
mod cookie;
mod fallback;
mod field;
mod field_type;
mod session;
#[cfg(test)]
mod tests;

use syn::{Path, parse_quote};

use crate::attr::{Spanned, Unparsed};

pub use fallback::{no_field_type, no_session};
pub use field_type::field_type;
pub use session::session;

/// The path of `trickster-session`. `None` if `crate` could not be parsed, since a wrong path would add a
/// second error.
pub fn crate_path(attribute: &Option<Spanned<Path>>, unparsed: &Unparsed) -> Option<Path> {
    match attribute {
        Some(path) => Some(path.value.clone()),
        None => (!unparsed.has("crate")).then(|| parse_quote!(::trickster_session)),
    }
}
