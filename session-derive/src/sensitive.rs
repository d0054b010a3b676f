//! Names that say of a field that it is a secret.

use crate::case::words;

/// Runs of words that name what must never be in a readable cookie.
///
/// A word that is also said of harmless things is none by itself: `token` (of a form), `pin` (on a
/// map), `pass` (of an exam or of a bus), `code`, `hash`.
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

/// A word that says it where it is all of the name: a `secret_santa` or a `secret_level` is none.
const WHOLE: &[&str] = &["secret"];

/// The words of `name` that say it is a secret, if some do.
pub fn sensitive(name: &str) -> Option<String> {
    let words = words(name);
    if is(&words, WHOLE) && words.len() == WHOLE.len() {
        return Some(WHOLE.join("_"));
    }
    NAMES
        .iter()
        .find(|run| words.windows(run.len()).any(|found| is(found, run)))
        .map(|run| run.join("_"))
}

/// Whether the words found are those of a name, each perhaps in the plural or with a number behind.
fn is(found: &[String], run: &[&str]) -> bool {
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

    /// Words that begin or end as those of secrets do, or are said of harmless things too.
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

    /// In snake_case and others of serde's cases.
    fn cases(name: &str) -> [String; 3] {
        [name.to_owned(), RenameRule::Camel.field(name), RenameRule::ScreamingKebab.field(name)]
    }

    #[test]
    fn harmless_words_are_no_secret_in_any_case_and_with_any_number() {
        for (first, second) in HARMLESS.iter().flat_map(|one| HARMLESS.map(|two| (one, two))) {
            for number in NUMBERS {
                for name in cases(&format!("{first}_{second}{number}")) {
                    assert_eq!(sensitive(&name), None, "{name}");
                }
            }
        }
    }

    #[test]
    fn a_secret_is_one_among_other_words_in_any_case_and_with_any_number() {
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
