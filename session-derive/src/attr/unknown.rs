//! The error for an unknown attribute, with the closest known one.

use super::{FIELD, FIELD_TYPE, SESSION};
use crate::error::error_at;
use crate::meta::Meta;

const SESSION_STRUCT: &str = "a struct that derives `SessionData`";

/// Names that other libraries use for the signing secret, which is not an attribute.
const SECRETS: &[&str] =
    &["secret", "secrets", "secret_key", "signing_key", "key", "keys", "keyring"];

/// Names that other libraries use for the attributes.
const SYNONYMS: &[(&[&str], &str)] = &[
    (&["cookie"], "name"),
    (&["ttl", "expires", "expires_in", "expiry", "expiration", "lifetime", "duration"], "max_age"),
    (&["inactivity", "idle_time"], "idle_timeout"),
    (&["length", "max_length", "max_items"], "max_len"),
    (&["bytes", "max_bytes"], "max_size"),
    (&["encrypted", "private"], "encrypt"),
];

/// The error for an attribute that is not `known` on this kind of item.
pub fn unknown(meta: &Meta, known: &[&str], item: &str) -> syn::Error {
    let key = meta.key.to_string();
    let elsewhere = [
        (SESSION, SESSION_STRUCT),
        (FIELD, "a field"),
        (FIELD_TYPE, "a type that derives `SessionField`"),
    ];
    let owner = elsewhere.iter().find(|(keys, _)| keys.contains(&key.as_str()));
    let message = if let Some((_, owner)) = owner {
        // One derive cannot see the other, so the type may derive both.
        let both = known == FIELD_TYPE && *owner == SESSION_STRUCT;
        let owner = if both { "a struct that derives only `SessionData`" } else { owner };
        format!("`{key}` is not an attribute of {item}; write it on {owner}")
    } else {
        let correction = if known == SESSION && SECRETS.contains(&key.as_str()) {
            "remove it, and give the secret to `Keyring` at run time: `Keyring::from_env(\"SESSION_SECRET\")`".to_owned()
        } else if let Some(near) = closest(&key, known) {
            format!("did you mean `{near}`?")
        } else if known.is_empty() {
            "remove it, since variants have no `session` attributes".to_owned()
        } else {
            format!("expected one of `{}`", known.join("`, `"))
        };
        format!("unknown attribute `{key}` on {item}; {correction}")
    };
    error_at(meta.key.span(), message)
}

/// The known attribute that `key` most likely means: one that shares a word with it, a synonym, or the
/// one with the closest spelling.
pub fn closest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let find = |is: &dyn Fn(&str) -> bool| known.iter().find(|known| is(known)).copied();
    let synonym = SYNONYMS.iter().find(|(synonyms, _)| synonyms.contains(&key));
    // `idle` for `idle_timeout`, and `cookie_name` for `name`.
    find(&|known| known.split('_').any(|word| word == key))
        .or_else(|| find(&|known| key.strip_suffix(known).is_some_and(|rest| rest.ends_with('_'))))
        .or_else(|| synonym.and_then(|(_, attribute)| find(&|known| known == *attribute)))
        .or_else(|| nearest(key, known))
}

/// The known attribute with the smallest edit distance, if it is small.
fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let close = |known: &&&str| distance(key, known) <= known.len().max(key.len()) / 3 + 1;
    known.iter().filter(close).min_by_key(|known| distance(key, known)).copied()
}

/// The Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in b.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{FIELD, SESSION, SYNONYMS, closest, distance, nearest};

    #[test]
    fn finds_the_nearest_attribute_to_a_misspelled_one() {
        assert_eq!(nearest("max_ages", SESSION), Some("max_age"));
        assert_eq!(nearest("samesite", SESSION), Some("same_site"));
        assert_eq!(nearest("httponly", SESSION), Some("http_only"));
        assert_eq!(nearest("paht", SESSION), Some("path"));
        assert_eq!(nearest("zzzzzzzz", SESSION), None);
    }

    #[test]
    fn a_part_of_a_name_or_a_synonym_finds_the_attribute() {
        for (key, session, field) in [
            ("idle", Some("idle_timeout"), None),
            ("timeout", Some("idle_timeout"), None),
            ("age", Some("max_age"), None),
            ("ttl", Some("max_age"), None),
            ("expires", Some("max_age"), None),
            ("lifetime", Some("max_age"), None),
            ("httpOnly", Some("http_only"), None),
            ("cookie_name", Some("name"), None),
            ("cookie", Some("name"), None),
            ("cookie_max_age", Some("max_age"), None),
            ("is_secure", Some("secure"), None),
            ("size", Some("max_size"), Some("max_size")),
            ("len", None, Some("max_len")),
            ("length", None, Some("max_len")),
            ("max_length", None, Some("max_len")),
            ("sensitive", None, Some("allow_sensitive")),
        ] {
            assert_eq!(closest(key, FIELD), field, "{key}");
            if session.is_some() {
                assert_eq!(closest(key, SESSION), session, "{key}");
            }
        }
        for (_, key) in SYNONYMS {
            assert!(SESSION.contains(key) || FIELD.contains(key), "{key}");
        }
    }

    #[test]
    fn distance_counts_inserted_deleted_and_changed_letters() {
        for (a, b, changes) in [
            ("", "", 0),
            ("", "path", 4),
            ("path", "path", 0),
            ("ath", "path", 1),
            ("pat", "path", 1),
            ("bath", "path", 1),
            ("ptah", "path", 2),
            ("kitten", "sitting", 3),
            ("name", "path", 3),
        ] {
            assert_eq!(distance(a, b), changes, "{a} {b}");
            assert_eq!(distance(b, a), changes, "{b} {a}");
        }
    }
}
