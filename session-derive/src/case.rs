//! Converts names between letter cases, as serde's `rename_all` does.

/// Converts `AdminLogin` to `admin_login` and `HTTPSession` to `http_session`.
pub fn snake_case(name: &str) -> String {
    words(name).join("_")
}

/// Splits a name in snake_case, camelCase, kebab-case or a mix of them into lower-case words.
pub fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            words.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty()));
            continue;
        }
        let before = letters[..at].last();
        let after_lower = before.is_some_and(|last| last.is_lowercase() || last.is_numeric());
        let before_lower = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && !word.is_empty() && (after_lower || before_lower) {
            words.push(std::mem::take(&mut word));
        }
        word.extend(letter.to_lowercase());
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    words
}

/// A rule of serde's `rename_all`.
#[derive(Clone, Copy, Default)]
pub enum RenameRule {
    #[default]
    None,
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl RenameRule {
    /// The rule that serde calls `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "lowercase" => RenameRule::Lower,
            "UPPERCASE" => RenameRule::Upper,
            "PascalCase" => RenameRule::Pascal,
            "camelCase" => RenameRule::Camel,
            "snake_case" => RenameRule::Snake,
            "SCREAMING_SNAKE_CASE" => RenameRule::ScreamingSnake,
            "kebab-case" => RenameRule::Kebab,
            "SCREAMING-KEBAB-CASE" => RenameRule::ScreamingKebab,
            _ => return None,
        })
    }

    /// This rule, or `outer` if there is none.
    pub fn or(self, outer: Self) -> Self {
        match self {
            RenameRule::None => outer,
            rule => rule,
        }
    }

    /// Renames a field. serde assumes that it is in snake_case.
    pub fn field(self, name: &str) -> String {
        match self {
            RenameRule::None | RenameRule::Lower | RenameRule::Snake => name.to_owned(),
            RenameRule::Upper | RenameRule::ScreamingSnake => name.to_ascii_uppercase(),
            RenameRule::Pascal => pascal(name),
            RenameRule::Camel => lower_first(&pascal(name)),
            RenameRule::Kebab => name.replace('_', "-"),
            RenameRule::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// Renames a variant. serde assumes that it is in PascalCase.
    pub fn variant(self, name: &str) -> String {
        match self {
            RenameRule::None | RenameRule::Pascal => name.to_owned(),
            RenameRule::Lower => name.to_ascii_lowercase(),
            RenameRule::Upper => name.to_ascii_uppercase(),
            RenameRule::Camel => lower_first(name),
            RenameRule::Snake => snake(name),
            RenameRule::ScreamingSnake => snake(name).to_ascii_uppercase(),
            RenameRule::Kebab => snake(name).replace('_', "-"),
            RenameRule::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map(|first| first.to_ascii_uppercase())
                .into_iter()
                .chain(letters)
                .collect::<String>()
        })
        .collect()
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}

/// Inserts an underscore before every upper-case letter except the first, as serde does.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::{RenameRule, snake_case, words};

    #[test]
    fn snake_case_keeps_acronyms_together() {
        for (name, expected) in [
            ("Login", "login"),
            ("AdminLogin", "admin_login"),
            ("HTTPSession", "http_session"),
            ("LoginV2", "login_v2"),
            ("OAuth2State", "o_auth2_state"),
            ("A", "a"),
        ] {
            assert_eq!(snake_case(name), expected);
        }
    }

    #[test]
    fn words_split_at_case_changes_and_separators() {
        assert_eq!(words("accessToken"), ["access", "token"]);
        assert_eq!(words("APIKey"), ["api", "key"]);
        assert_eq!(words("credit-card_number"), ["credit", "card", "number"]);
        assert_eq!(words("__passenger"), ["passenger"]);
    }

    #[test]
    fn fields_and_variants_are_renamed_as_serde_does() {
        let rules = [
            ("lowercase", "user_id", "signedin"),
            ("UPPERCASE", "USER_ID", "SIGNEDIN"),
            ("PascalCase", "UserId", "SignedIn"),
            ("camelCase", "userId", "signedIn"),
            ("snake_case", "user_id", "signed_in"),
            ("SCREAMING_SNAKE_CASE", "USER_ID", "SIGNED_IN"),
            ("kebab-case", "user-id", "signed-in"),
            ("SCREAMING-KEBAB-CASE", "USER-ID", "SIGNED-IN"),
        ];
        for (name, field, variant) in rules {
            let rule = RenameRule::from_name(name).unwrap();
            assert_eq!(rule.field("user_id"), field, "{name}");
            assert_eq!(rule.variant("SignedIn"), variant, "{name}");
        }
    }
}
