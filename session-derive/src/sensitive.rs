//! Recognizes field names that look like secrets, by whole words.

use crate::case::words;

/// Consecutive words that name a secret.
///
/// Words that also have harmless meanings are not listed alone: `token` (of a form), `pin` (on a map),
/// `pass` (a bus pass), `code`, `hash`.
const NAMES: &[&[&str]] = &[
    &["password"],
    &["passwd"],
    &["pass", "word"],
    &["passphrase"],
    &["pass", "phrase"],
    &["passcode"],
    &["pass", "code"],
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
    &["session", "secret"],
    &["shared", "secret"],
    &["jwt", "secret"],
    &["webhook", "secret"],
    &["signing", "secret"],
    &["api", "key"],
    &["apikey"],
    &["api", "secret"],
    &["access", "token"],
    &["accesstoken"],
    &["refresh", "token"],
    &["refreshtoken"],
    &["bearer", "token"],
    &["auth", "token"],
    &["authtoken"],
    &["jwt"],
    &["totp", "secret"],
    &["otp", "secret"],
    &["recovery", "code"],
];

/// Words that must be the whole name: `secret_santa` and `secret_level` are harmless.
const WHOLE_NAME: &[&str] = &["secret"];

/// The words of `name` that look like a secret, if any.
pub fn sensitive(name: &str) -> Option<String> {
    let words = words(name);
    if matches(&words, WHOLE_NAME) && words.len() == WHOLE_NAME.len() {
        return Some(WHOLE_NAME.join("_"));
    }
    NAMES
        .iter()
        .find(|run| words.windows(run.len()).any(|found| matches(found, run)))
        .map(|run| run.join("_"))
}

/// Whether `found` starts with the words of `run`, each with an optional plural `s` and number.
fn matches(found: &[String], run: &[&str]) -> bool {
    found.iter().zip(run).all(|(found, word)| {
        let bare = found.trim_end_matches(|letter: char| letter.is_ascii_digit());
        [found, bare].into_iter().any(|it| it == *word || it.strip_suffix('s') == Some(word))
    })
}

#[cfg(test)]
mod tests {
    use super::{NAMES, sensitive};
    use crate::case::RenameRule;

    #[test]
    fn secrets_are_recognized_by_whole_words() {
        for name in [
            "password",
            "user_password",
            "accessToken",
            "APIKey",
            "api_keys",
            "cardNumber",
            "SSN",
            "old-pwd",
            "password1",
            "userPassword2",
            "apikey1",
            "Password",
            "passcode",
            "auth_token",
            "session_secret",
            "secret",
            "Secrets",
            "jwt",
            "cvv2",
        ] {
            assert!(sensitive(name).is_some(), "{name}");
        }
        for name in [
            "classname",
            "passenger",
            "token",
            "csrf_token",
            "key",
            "access",
            "card",
            "compass",
            "api_version",
            "ssnake",
            "pin",
            "pinned",
            "pass",
            "passed",
            "passport",
            "secretary",
            "secret_santa",
            "secrets_found",
            "author",
            "2",
            "",
        ] {
            assert_eq!(sensitive(name), None, "{name}");
        }
    }

    /// Words that start or end like a secret's, or also have harmless meanings.
    const HARMLESS: [&str; 15] = [
        "classname",
        "passenger",
        "compass",
        "pinned",
        "secretary",
        "bypass",
        "cardboard",
        "assn",
        "refreshed",
        "authored",
        "pin",
        "pass",
        "token",
        "csrf",
        "v2",
    ];
    const NUMBERS: [&str; 4] = ["", "1", "22", "_3"];

    /// The name in snake_case, camelCase and SCREAMING-KEBAB-CASE.
    fn cases(name: &str) -> [String; 3] {
        [name.to_owned(), RenameRule::Camel.field(name), RenameRule::ScreamingKebab.field(name)]
    }

    #[test]
    fn harmless_words_are_never_secrets_in_any_case_or_with_numbers() {
        for (first, second) in HARMLESS.iter().flat_map(|one| HARMLESS.map(|two| (one, two))) {
            for number in NUMBERS {
                for name in cases(&format!("{first}_{second}{number}")) {
                    assert_eq!(sensitive(&name), None, "{name}");
                }
            }
        }
    }

    #[test]
    fn a_secret_is_found_among_other_words_in_any_case_or_with_numbers() {
        for (run, word) in NAMES.iter().flat_map(|run| HARMLESS.map(|word| (run.join("_"), word))) {
            for number in NUMBERS {
                for name in [format!("{run}{number}"), format!("{word}_{run}{number}_{word}")] {
                    for name in cases(&name) {
                        assert!(sensitive(&name).is_some(), "{name}");
                    }
                }
            }
        }
    }
}
