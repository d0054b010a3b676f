//! Names that say of a field that it is a secret.

use crate::case::words;

/// Runs of words that name what must never be in a readable cookie.
const NAMES: &[&[&str]] = &[
    &["password"],
    &["passwd"],
    &["passphrase"],
    &["pwd"],
    &["credit", "card"],
    &["creditcard"],
    &["card", "number"],
    &["cardnumber"],
    &["cvv"],
    &["cvv2"],
    &["cvc"],
    &["cvc2"],
    &["ssn"],
    &["social", "security"],
    &["private", "key"],
    &["privatekey"],
    &["secret", "key"],
    &["secretkey"],
    &["client", "secret"],
    &["api", "key"],
    &["apikey"],
    &["api", "secret"],
    &["access", "token"],
    &["accesstoken"],
    &["refresh", "token"],
    &["refreshtoken"],
    &["bearer", "token"],
    &["totp", "secret"],
    &["otp", "secret"],
    &["recovery", "code"],
];

/// The words of `name` that say it is a secret, if some do.
pub fn sensitive(name: &str) -> Option<String> {
    let words = words(name);
    NAMES
        .iter()
        .find(|run| words.windows(run.len()).any(|found| is(found, run)))
        .map(|run| run.join("_"))
}

/// Whether the words found are those of a name, the last one perhaps in the plural.
fn is(found: &[String], run: &[&str]) -> bool {
    found
        .iter()
        .zip(run)
        .all(|(found, word)| found == word || found.strip_suffix('s') == Some(word))
}

#[cfg(test)]
mod tests {
    use super::sensitive;

    #[test]
    fn names_are_judged_by_words() {
        for name in [
            "password",
            "user_password",
            "accessToken",
            "APIKey",
            "api_keys",
            "cardNumber",
            "SSN",
            "old-pwd",
        ] {
            assert!(sensitive(name).is_some(), "{name}");
        }
        for name in [
            "classname",
            "passenger",
            "token",
            "key",
            "access",
            "card",
            "compass",
            "api_version",
            "ssnake",
        ] {
            assert_eq!(sensitive(name), None, "{name}");
        }
    }
}
