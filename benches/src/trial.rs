//! A contender with one struct, checked and ready to be timed.

use crate::{
    contender::{COOKIE, Contender, Yardstick},
    data::Sample,
    measure::Lane,
};
use std::rc::Rc;

/// Four other cookies, as on a site with common analytics.
const OTHERS: &str = "_ga=GA1.1.1234567890.1700000000; _gid=GA1.1.987654321.1700000000; \
                      consent=analytics.marketing.preferences; theme=dark; ";

pub const OPERATIONS: [&str; 3] = ["open", "seal", "reject"];

pub struct Trial {
    pub name: &'static str,
    pub yardstick: Yardstick,
    pub missing: String,
    /// The size of name and value, as browsers count it.
    pub cookie_bytes: usize,
    /// In the order of [`OPERATIONS`].
    pub lanes: [Lane; 3],
}

impl Trial {
    /// # Panics
    ///
    /// If the contender does not return what it sealed, or opens a tampered cookie.
    pub fn new<C: Contender<T>, T: Sample>() -> Self {
        let name = C::NAME;
        let data: &'static T = Box::leak(Box::new(T::sample()));
        let contender = Rc::new(C::new(COOKIE));

        let pair = pair(&contender.seal(data).unwrap_or_else(|| panic!("{name}: seals nothing")));
        let request = contender.request(&format!("{OTHERS}{pair}"));
        assert_eq!(contender.open(&request).as_ref(), Some(data), "{name}: no round trip");
        let forged = contender.request(&format!("{OTHERS}{}", tampered(&pair)));
        assert_eq!(contender.open(&forged), None, "{name}: opens a tampered cookie");

        let [opener, sealer, rejecter] = [(); 3].map(|()| Rc::clone(&contender));
        Self {
            name,
            yardstick: C::YARDSTICK,
            missing: C::DUTIES.missing(),
            cookie_bytes: cookie_bytes(&pair),
            lanes: [
                Lane::new(name, move || opener.open(std::hint::black_box(&request))),
                Lane::new(name, move || sealer.seal(std::hint::black_box(data))),
                Lane::new(name, move || rejecter.open(std::hint::black_box(&forged))),
            ],
        }
    }
}

fn pair(set_cookie: &str) -> String {
    set_cookie.split(';').next().unwrap_or_default().into()
}

fn cookie_bytes(pair: &str) -> usize {
    pair.len() - "=".len()
}

/// Changes one character in the second half of the value, outside percent escapes.
pub fn tampered(pair: &str) -> String {
    let mut bytes = pair.as_bytes().to_vec();
    let at = (bytes.len() * 5 / 8..bytes.len())
        .find(|&at| bytes[at - 2..=at].iter().all(u8::is_ascii_alphanumeric))
        .expect("a run of letters");
    bytes[at] = if bytes[at] == b'a' { b'b' } else { b'a' };
    String::from_utf8(bytes).expect("ASCII")
}

#[cfg(all(test, feature = "peers"))]
mod tests {
    use super::*;
    use crate::{contender::Size, data::Small, floor::*, peers::*};

    fn assert_declared_duties<C: Contender<Small>>() {
        let data: &'static Small = Box::leak(Box::new(Small::sample()));
        let declared = C::DUTIES;
        let pair = pair(&C::new("one").seal(data).unwrap());
        let other = C::new("two");
        let moved = other.open(&other.request(&pair.replacen("one=", "two=", 1)));
        assert_eq!(moved.is_none(), declared.name, "{}: name binding", C::NAME);

        let (largest, refuses) = largest_cookie::<C>();
        match declared.size {
            Size::Exact => assert!(refuses && (4090..=4096).contains(&largest), "{}", C::NAME),
            Size::Loose(_) => assert!(refuses && largest > 4096, "{}", C::NAME),
            Size::Unchecked => assert!(!refuses, "{}", C::NAME),
        }
    }

    /// The largest size of name and value that is sealed, and whether more is refused.
    fn largest_cookie<C: Contender<Small>>() -> (usize, bool) {
        let contender = C::new(COOKIE);
        let mut largest = 0;
        for len in (2500..6000).step_by(3) {
            let data = Small { username: "a".repeat(len), ..Small::sample() };
            match contender.seal(Box::leak(Box::new(data))) {
                Some(set_cookie) => largest = cookie_bytes(&pair(&set_cookie)),
                None => return (largest, true),
            }
        }
        (largest, false)
    }

    #[test]
    fn declared_duties_match_behavior() {
        assert_declared_duties::<json::JsonFloor<mac::MacKey, 8192>>();
        assert_declared_duties::<json::JsonFloor<aead::AeadKey, 8192>>();
        assert_declared_duties::<postcard::PostcardFloor<8192>>();
        assert_declared_duties::<cookie_signed::CookieSigned>();
        assert_declared_duties::<cookie_private::CookiePrivate>();
        assert_declared_duties::<axum_signed::AxumSigned>();
        assert_declared_duties::<jsonwebtoken::JsonWebToken>();
        assert_declared_duties::<actix_session::ActixSession>();
        assert_declared_duties::<tower_sessions::TowerSessions>();
        assert_declared_duties::<seshcookie::SeshCookie<Small>>();
    }
}
