//! The model as tokens: thin code that calls const fns of `trickster-session`.
//!
//! What a user writes stands among these tokens: types, lengths, functions of serde. A name that is
//! declared here hides the user's own of the same name, so each begins with `__trickster`, which
//! nobody writes.

mod cookie;
mod fallback;
mod field;
mod field_type;
mod proof;
mod session;
#[cfg(test)]
mod tests;

use syn::{Path, parse_quote};

use crate::attr::{Spanned, Unparsed};

pub use fallback::{no_field_type, no_session};
pub use field_type::field_type;
pub use session::session;

/// Where `trickster-session` is; nowhere if that is said and not understood, as any guess could
/// be a second mistake.
pub fn krate(given: &Option<Spanned<Path>>, unparsed: &Unparsed) -> Option<Path> {
    match given {
        Some(path) => Some(path.value.clone()),
        None => (!unparsed.has("crate")).then(|| parse_quote!(::trickster_session)),
    }
}
