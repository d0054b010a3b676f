//! What `Cache-Control` lets shared caches do with a response (RFC 9111, section 5.2.2).
//!
//! In doubt the answer is the one that keeps a cookie out of shared caches. So directives that let a
//! cache keep the response count in every form, and directives that forbid it only in a form that every
//! cache understands.

use memchr::memchr;

/// Whether shared caches may keep a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SharedCaches {
    /// The header invites them to, or caches may read it in different ways.
    MayKeep,
    MayNotKeep,
    /// The header does not say: a cache may decide by itself.
    Unspecified,
}

impl SharedCaches {
    /// Reads all `Cache-Control` headers of a response, joined by commas.
    pub(super) fn read(cache_control: &[u8]) -> Self {
        let (mut private, mut qualified) = (false, false);
        let (mut no_store, mut must_understand) = (false, false);
        let mut rest = Some(cache_control);
        while let Some(list) = rest {
            // A `private` that is appended to this would become a part of the quoted string.
            let Some((directive, following)) = split_first(list) else { return Self::MayKeep };
            rest = following;
            let (name, argument) = match memchr(b'=', directive) {
                Some(at) => (&directive[..at], Some(directive[at + 1..].trim_ascii())),
                None => (directive, None),
            };
            let is = |known: &str| name.trim_ascii().eq_ignore_ascii_case(known.as_bytes());
            if is("public") || is("s-maxage") {
                return Self::MayKeep;
            }
            if is("private") {
                let whole = argument.is_none_or(lists_set_cookie);
                private |= whole;
                qualified |= !whole;
            }
            no_store |= is("no-store") && argument.is_none();
            must_understand |= is("must-understand");
        }
        // Of two `private`, a cache may use the first alone (section 4.2.1).
        if qualified && !private {
            return Self::MayKeep;
        }
        // A cache that knows `must-understand` may ignore the `no-store` beside it (section 5.2.2.3).
        if private || no_store && !must_understand { Self::MayNotKeep } else { Self::Unspecified }
    }
}

/// The first item of a list and the rest after its comma. `None` if a quoted string does not end.
fn split_first(list: &[u8]) -> Option<(&[u8], Option<&[u8]>)> {
    let (mut quoted, mut escaped) = (false, false);
    for (at, byte) in list.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b',' if !quoted => return Some((&list[..at], Some(&list[at + 1..]))),
            _ => {}
        }
    }
    (!quoted).then_some((list, None))
}

/// Whether the argument of `private` includes `Set-Cookie`. Shared caches may keep a response without
/// the headers that the argument lists (section 5.2.2.7).
fn lists_set_cookie(argument: &[u8]) -> bool {
    let quoted = argument.strip_prefix(b"\"").and_then(|it| it.strip_suffix(b"\""));
    quoted
        .unwrap_or(argument)
        .split(|byte| *byte == b',')
        .any(|header| header.trim_ascii().eq_ignore_ascii_case(b"set-cookie"))
}

#[cfg(test)]
mod tests {
    use super::SharedCaches::{self, MayKeep, MayNotKeep, Unspecified};

    fn assert_all(expected: SharedCaches, values: &[&str]) {
        for value in values {
            assert_eq!(SharedCaches::read(value.as_bytes()), expected, "{value}");
        }
    }

    #[test]
    fn public_and_s_maxage_in_any_form_let_shared_caches_keep_a_response() {
        assert_all(
            MayKeep,
            &[
                "public",
                "PUBLIC",
                "max-age=60,Public",
                "s-maxage=0",
                "S-MaxAge = \"60\"",
                "s-maxage",
                "public=1",
                "private, public",
                "no-store, s-maxage=1",
                "ext=\"a, \\\" b\", public",
                "private=\"x-a\"",
                "private=\"x-set-cookie\", no-store",
            ],
        );
    }

    #[test]
    fn private_and_no_store_forbid_it() {
        assert_all(
            MayNotKeep,
            &[
                "private",
                "Private",
                "no-store",
                "NO-STORE , max-age=0",
                "max-age=60,private",
                ",, private ,",
                "private=\"x-a, Set-Cookie\"",
                "private=set-cookie",
                "must-understand, private",
                "private, private=\"x-a\"",
            ],
        );
    }

    #[test]
    fn other_directives_leave_it_to_the_cache() {
        assert_all(
            Unspecified,
            &[
                "",
                ",",
                "max-age=60",
                "no-cache",
                "no-cache=\"set-cookie\"",
                "must-understand, no-store",
                "no-store=1",
                "publicly, privateer, no-storey",
                "max-age=0; private",
                "ext=\"public, private, no-store\"",
                "ext=\"\\\", public\"",
                "\"public\"",
            ],
        );
    }

    #[test]
    fn a_quoted_string_without_an_end_may_be_read_in_any_way() {
        assert_all(
            MayKeep,
            &["\"", "private=\"set-cookie", "private, ext=\"a\\\"", "no-store\"", "ext=a\\\""],
        );
    }
}
