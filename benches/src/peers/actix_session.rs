//! The signed cookie store of actix-session: the steps of `SessionMiddleware` in the same order
//! (`extract_session_key`, `load_session_state`, `set_session_cookie`) around `CookieSessionStore`,
//! without the requests and services of actix, which this benchmark does not measure. A test shows
//! that the middleware itself reads these cookies.
//!
//! `CookieSessionStore::save` ignores its ttl, so sessions do not expire. The MAC is that of the
//! cookie crate: it does not cover the name and takes one key. `SessionKey` limits the JSON to 4064
//! bytes before it is signed and percent-encoded.

use super::{Expiring, SECRET, ready};
use crate::{
    contender::{Contender, Duties, Expiry, MAX_AGE, Size},
    data::Sample,
};
use actix_session::storage::{CookieSessionStore, SessionStore};
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite, time::Duration};
use std::collections::HashMap;

/// The key of the struct in the session map.
const ENTRY: &str = "login";

pub struct ActixSession {
    name: &'static str,
    key: Key,
    store: CookieSessionStore,
}

impl<T: Sample> Contender<T> for ActixSession {
    const NAME: &'static str = "actix-session, signed cookie store";
    const DUTIES: Duties = Duties {
        expiry: Expiry::ByHand,
        name: false,
        size: Size::Loose("exact size (counts before encoding)"),
        rotation: false,
    };
    type Request = String;

    fn new(cookie: &'static str) -> Self {
        Self { name: cookie, key: Key::from(SECRET), store: CookieSessionStore::default() }
    }

    fn request(&self, header: &str) -> String {
        header.into()
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        // Session::insert
        let entry = serde_json::to_string(&Expiring::new(data)).ok()?;
        let state = HashMap::from([(ENTRY.to_owned(), entry)]);
        let max_age = Duration::seconds(MAX_AGE as i64);
        let session_key = ready(self.store.save(state, &max_age)).ok()?;
        // set_session_cookie
        let mut cookie = Cookie::new(self.name, String::from(session_key));
        cookie.set_secure(true);
        cookie.set_http_only(true);
        cookie.set_same_site(SameSite::Lax);
        cookie.set_path("/");
        cookie.set_max_age(max_age);
        let mut jar = CookieJar::new();
        jar.signed_mut(&self.key).add(cookie);
        Some(jar.delta().next()?.encoded().to_string())
    }

    fn open(&self, header: &String) -> Option<T> {
        // HttpRequest::cookies
        let mut cookies = Vec::new();
        for cookie in header.split(';').map(str::trim).filter(|cookie| !cookie.is_empty()) {
            if let Ok(cookie) = Cookie::parse_encoded(cookie) {
                cookies.push(cookie.into_owned());
            }
        }
        // extract_session_key
        let cookie = cookies.iter().find(|cookie| cookie.name() == self.name)?;
        let mut jar = CookieJar::new();
        jar.add_original(cookie.clone());
        let session_key = jar.signed(&self.key).get(self.name)?.value().to_owned();
        // load_session_state
        let state = ready(self.store.load(&session_key.try_into().ok()?)).ok()??;
        // Session::get
        serde_json::from_str::<Expiring<T>>(state.get(ENTRY)?).ok()?.unexpired()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{contender::COOKIE, data::Small};
    use actix_session::{Session, SessionMiddleware, config::CookieContentSecurity};
    use actix_web::{App, test, web};

    #[actix_web::test]
    async fn the_real_middleware_reads_what_is_sealed_here() {
        let ours: ActixSession = Contender::<Small>::new(COOKIE);
        let middleware =
            SessionMiddleware::builder(CookieSessionStore::default(), ours.key.clone())
                .cookie_name(COOKIE.into())
                .cookie_content_security(CookieContentSecurity::Signed)
                .build();
        let handler = |session: Session| async move {
            let login = session.get::<Expiring<Small>>(ENTRY).unwrap();
            login.map(|login| login.data.username).unwrap_or_default()
        };
        let app =
            test::init_service(App::new().wrap(middleware).route("/", web::get().to(handler)));
        let app = app.await;
        let set_cookie = ours.seal(Box::leak(Box::new(Small::sample()))).unwrap();
        let pair = set_cookie.split(';').next().unwrap();
        let request = test::TestRequest::get().insert_header(("cookie", pair)).to_request();
        assert_eq!(test::call_and_read_body(&app, request).await, "alice");
    }
}
