//! `SessionField`: the largest size of a type, and the checks of its values.

mod compose;
mod fit;
mod impls;
mod info;
mod layout;
mod limits;
mod probe;
#[cfg(test)]
mod reached;

pub use compose::{Content, Part, Tagging, Variant, object, tuple, variants};
pub use fit::{assert_fits, assert_limit, largest, of_cookie};
pub use info::{Info, MissingField};
pub use limits::{If, KnownSize, Len, Limits, Then, assert_limits, assert_positive};
pub use probe::{
    Comparison, ComparisonFallback, Probe, ProbeFallback, assert_comparable, first_unknown,
    left_out,
};

use crate::error::SetError;
use crate::size::Text;
use crate::token::Format;

#[doc = include_str!("docs/field.md")]
#[diagnostic::on_unimplemented(
    message = "the largest size of `{Self}` is not known",
    label = "no bound on the size of this type",
    note = "for a type of your own, write `#[derive(SessionField)]` on it (not `SessionData`, which is for a whole session)"
)]
pub trait SessionField<L = ()> {
    /// The limits that this type leaves.
    type Rest;

    /// What is known about this type at compile time.
    #[doc(hidden)]
    const INFO: Info;

    /// Checks the limits of this value.
    #[doc(hidden)]
    #[inline]
    fn check(&self, _format: Format) -> Result<(), SetError> {
        Ok(())
    }

    /// Whether this is the empty value of `skip_serializing_if`; `None` if the type has none.
    #[doc(hidden)]
    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        None
    }
}

/// Fails the build if a field can never be encoded, or must not be in a readable cookie.
#[track_caller]
pub const fn assert_part(part: &Part, format: Format) {
    let text = Text::<512>::new().with("`").with(part.name).with("`");
    if let Some(never) = part.never(format) {
        panic!("{}", text.with(": ").with(never).as_str());
    }
    if let (Some(name), false) = (part.info.sensitive, format.is_encrypted()) {
        let text = text.with(" holds a field `").with(name).with("`, which looks like a secret, and anyone who holds a signed cookie can read it; keep the secret on the server, encrypt the cookie with `#[session(encrypt)]`, or, if it is not a secret, write `#[session(allow_sensitive)]` on this field");
        panic!("{}", text.as_str());
    }
}

/// The error of a field within the one called `name`.
#[inline]
pub fn within(checked: Result<(), SetError>, name: &str) -> Result<(), SetError> {
    checked.map_err(|error| error.within(name))
}

#[cfg(test)]
mod tests {
    use super::{Info, Part, assert_part, within};
    use crate::error::SetError;
    use crate::size::Bound;
    use crate::token::Format;

    #[test]
    fn a_secret_field_fails_the_build_only_in_a_signed_cookie() {
        use Format::{EncryptedJson, EncryptedPostcard, SignedJson, SignedPostcard};
        for format in [SignedJson, SignedPostcard, EncryptedJson, EncryptedPostcard] {
            let panic_message = |info| {
                let part = Part::new("field", info, false);
                crate::panic_message::panic_message(|| assert_part(&part, format))
            };
            let info = Info::new("text", Bound::exactly(1), Bound::exactly(1));
            assert_eq!(panic_message(info), None);
            let secret = info.sensitive("password");
            let readable = matches!(format, SignedJson | SignedPostcard);
            let text = panic_message(secret).unwrap_or_default();
            assert_eq!(text.starts_with("`field` holds a field `password`, "), readable);
            assert!(!text.contains('…'), "{text}");
            assert_eq!(panic_message(secret.allow_sensitive()), None);
            let mut never = secret;
            never.json.never = Some("not in JSON");
            never.postcard.never = Some("not in postcard");
            let codec = if format.is_json() { "JSON" } else { "postcard" };
            assert_eq!(panic_message(never), Some(format!("`field`: not in {codec}")));
        }
    }

    #[test]
    fn an_error_within_a_field_has_its_name() {
        let inner = SetError::NotFinite { field: "b".to_owned() };
        let outer = SetError::NotFinite { field: "a.b".to_owned() };
        assert_eq!(within(Err(inner), "a"), Err(outer));
        assert_eq!(within(Ok(()), "a"), Ok(()));
    }
}
