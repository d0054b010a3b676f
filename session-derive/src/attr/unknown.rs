//! What to say of an attribute that there is not.

use super::{FIELD, FIELD_TYPE, SESSION};
use crate::error::error_at;
use crate::meta::Meta;

const OF_A_SESSION: &str = "a struct that derives `SessionData`";

/// What others call the secret, which is no part of the program.
const SECRETS: &[&str] =
    &["secret", "secrets", "secret_key", "signing_key", "key", "keys", "keyring"];

/// What others call the attributes.
const SYNONYMS: &[(&[&str], &str)] = &[
    (&["ttl", "expires", "expires_in", "expiry", "expiration", "lifetime", "duration"], "max_age"),
    (&["inactivity", "idle_time"], "idle_timeout"),
    (&["length", "max_length", "max_items"], "max_len"),
    (&["bytes", "max_bytes"], "max_size"),
    (&["encrypted", "private"], "encrypt"),
];

/// The mistake of an attribute that `span` does not know, and what to write instead.
pub fn unknown(meta: &Meta, known: &[&str], span: &str) -> syn::Error {
    let key = meta.key.to_string();
    let elsewhere = [
        (SESSION, OF_A_SESSION),
        (FIELD, "a field"),
        (FIELD_TYPE, "a type that derives `SessionField`"),
    ];
    let owner = elsewhere.iter().find(|(keys, _)| keys.contains(&key.as_str()));
    let hint = if let Some((_, owner)) = owner {
        // It may derive both, which one derive cannot see of the other.
        let both = known == FIELD_TYPE && *owner == OF_A_SESSION;
        let choose = "; a type is either a session or a part of one: derive one of the two";
        format!("it belongs on {owner}{}", if both { choose } else { "" })
    } else if known == SESSION && SECRETS.contains(&key.as_str()) {
        "the secret is given to `Keyring` at run time, as by `Keyring::from_env(\"SESSION_SECRET\")`; remove it here".to_owned()
    } else if let Some(near) = meant(&key, known) {
        format!("did you mean `{near}`?")
    } else if known.is_empty() {
        "remove it, or write it on a field".to_owned()
    } else {
        format!("known are {}", known.join(", "))
    };
    error_at(meta.key.span(), format!("{span} has no attribute `{key}`; {hint}"))
}

/// The known key that was meant: by a word of it, by another word for it, or misspelt.
pub fn meant<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let by_word = known.iter().find(|known| known.split('_').any(|word| word == key)).copied();
    let synonym = SYNONYMS.iter().find(|(synonyms, _)| synonyms.contains(&key));
    let by_synonym =
        || synonym.and_then(|(_, meant)| known.iter().find(|known| *known == meant).copied());
    by_word.or_else(by_synonym).or_else(|| nearest(key, known))
}

/// The known key that takes the fewest changes, if they are few.
fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let close = |known: &&&str| distance(key, known) <= known.len().max(key.len()) / 3 + 1;
    known.iter().filter(close).min_by_key(|known| distance(key, known)).copied()
}

/// Levenshtein's distance.
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
    use super::{FIELD, SESSION, SYNONYMS, distance, meant, nearest};

    #[test]
    fn a_misspelt_attribute_has_a_neighbour_and_nonsense_has_none() {
        assert_eq!(nearest("max_ages", SESSION), Some("max_age"));
        assert_eq!(nearest("samesite", SESSION), Some("same_site"));
        assert_eq!(nearest("httponly", SESSION), Some("http_only"));
        assert_eq!(nearest("paht", SESSION), Some("path"));
        assert_eq!(nearest("zzzzzzzz", SESSION), None);
    }

    #[test]
    fn a_word_of_an_attribute_or_another_word_for_it_means_it() {
        for (key, session, field) in [
            ("idle", Some("idle_timeout"), None),
            ("timeout", Some("idle_timeout"), None),
            ("age", Some("max_age"), None),
            ("ttl", Some("max_age"), None),
            ("expires", Some("max_age"), None),
            ("lifetime", Some("max_age"), None),
            ("httpOnly", Some("http_only"), None),
            ("size", Some("max_size"), Some("max_size")),
            ("len", None, Some("max_len")),
            ("length", None, Some("max_len")),
            ("max_length", None, Some("max_len")),
            ("sensitive", None, Some("allow_sensitive")),
        ] {
            assert_eq!(meant(key, FIELD), field, "{key}");
            if session.is_some() {
                assert_eq!(meant(key, SESSION), session, "{key}");
            }
        }
        for (_, key) in SYNONYMS {
            assert!(SESSION.contains(key) || FIELD.contains(key), "{key}");
        }
    }

    #[test]
    fn the_distance_counts_letters_put_in_left_out_and_changed() {
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
