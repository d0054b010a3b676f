//! `url`: text like `String`, of at least two characters.

use url::Url;

use super::text::{check, text};
use crate::error::SetError;
use crate::field::info::EmptyValue;
use crate::field::{Info, Limits, SessionField};
use crate::size::Bound;
use crate::token::Format;

/// The shortest URL.
const SHORTEST: usize = "a:".len();

/// A URL of up to `max` bytes as encoded. It is never empty.
const fn bound(max: usize) -> Info {
    let mut info = text(max);
    let min = if max < SHORTEST { max } else { SHORTEST };
    info.json.size = Bound::new(min + 2, info.json.size.max);
    info.postcard.size = Bound::new(min + 1, info.postcard.size.max);
    info.json.empty = EmptyValue::Unknown;
    info.keyed(info.json.size)
}

/// All that a URL says.
fn parts(url: &Url) -> impl PartialEq + '_ {
    let user = (url.username(), url.password());
    let place = (url.host(), url.port(), url.path());
    (url.as_str(), url.scheme(), user, place, url.query(), url.fragment())
}

#[diagnostic::do_not_recommend]
impl<L: Limits> SessionField<L> for Url {
    type Rest = L::Rest;
    const INFO: Info = bound(L::FIRST).limited();

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        check(self.as_str(), L::FIRST, format)?;
        // Not every URL parses again as itself, such as that of `file:C:..` and some that were
        // changed in place. `==` compares the text alone.
        if Url::parse(self.as_str()).is_ok_and(|back| parts(&back) == parts(self)) {
            return Ok(());
        }
        Err(SetError::unreadable("the text of this URL is not parsed as the same URL"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::field::Len;
    use crate::field::reached::bounds_within_limits_hold;

    fn parsed(text: &str) -> Option<Url> {
        Url::parse(text).ok()
    }

    /// Text that the parser treats in many ways.
    const PARTS: &str = r#"(a|/|//|:|@|\?|#|\.|\.\.|é|"|\\| |%41|%|1|\[::1\]|\t|\||C:){0,5}"#;

    fn urls() -> impl Strategy<Value = Url> {
        let scheme = prop::sample::select(vec!["a:", "a:/", "a://", "data:", "file:", "http://x"]);
        (scheme, PARTS)
            .prop_filter_map("not a URL", |(scheme, rest)| parsed(&format!("{scheme}{rest}")))
    }

    fn changed_urls() -> impl Strategy<Value = Url> {
        (urls(), PARTS, 0..5).prop_map(|(mut url, text, change)| {
            // A change that the URL does not allow leaves it as it was. `set_host(None)` is not
            // among them, because it can fail an assertion of `url`.
            match change {
                0 => url.set_path(&text),
                1 => drop(url.set_host(Some(&text))),
                2 => url.set_query(Some(&text)),
                3 => url.set_fragment(Some(&text)),
                _ => {
                    if let Ok(mut path) = url.path_segments_mut() {
                        path.push(&text);
                    }
                }
            }
            url
        })
    }

    #[test]
    fn the_bounds_hold_and_are_reached() {
        let long = |rest: &str| parsed(&format!("a:{rest}")).unwrap();
        bounds_within_limits_hold::<Len<30>, _>(urls(), &[long(""), long(&"x".repeat(28))]);
        bounds_within_limits_hold::<Len<200>, _>(urls(), &[long(""), long(&"x".repeat(198))]);
        bounds_within_limits_hold::<Len<2>, _>(urls(), &[long("")]);
    }

    #[test]
    fn set_refuses_a_url_that_means_something_else_when_it_is_read_back() {
        for (text, path) in
            [("app:/b", "//evil/x"), ("mailto:a@b", "c@d?bcc=e@f"), ("app:b", "x#y")]
        {
            let mut url = parsed(text).unwrap();
            url.set_path(path);
            assert_eq!(parsed(url.as_str()), Some(url.clone()), "as text they are equal");
            let checked = SessionField::<Len<200>>::check(&url, Format::SignedJson);
            assert!(checked.is_err(), "{url}");
        }
    }

    proptest! {
        #[test]
        fn set_refuses_exactly_the_urls_that_are_not_read_back_with_equal_parts(
            url in prop_oneof![
                1 => prop::sample::select(vec!["file:C:..", "file:///C:/"])
                    .prop_map(|text| parsed(text).unwrap()),
                9 => changed_urls(),
            ],
        ) {
            let checked = SessionField::<Len<200>>::check(&url, Format::SignedJson);
            let json = serde_json::to_string(&url).unwrap();
            let back: Option<Url> = serde_json::from_str(&json).ok();
            prop_assert_eq!(checked.is_ok(), back.is_some_and(|back| parts(&back) == parts(&url)));
        }
    }
}
