//! tower-sessions-cookie-store, signed. Each operation calls its layer around a handler, because it
//! has no other public API, with a request made from a clone of a prepared header map.
//!
//! The expiry of the record is signed and checked. The MAC is that of the cookie crate: it does not
//! cover the name and takes one key. `max_cookie_bytes` counts the value without the name and the
//! 44 bytes of the signature (`CookieStore::persist_record`).

use super::{SECRET, ready};
use crate::{
    contender::{Contender, Duties, Expiry, MAX_AGE, Size},
    data::Sample,
};
use http::{
    HeaderMap, HeaderValue, Request, Response,
    header::{COOKIE, SET_COOKIE},
};
use std::{
    convert::Infallible,
    task::{Context, Poll},
};
use tower_layer::Layer;
use tower_service::Service;
use tower_sessions_cookie_store::{
    CookieSessionConfig, CookieSessionManagerLayer, Key, SameSite, Session, SignedCookie,
};

const ENTRY: &str = "login";

pub struct TowerSessions {
    layer: CookieSessionManagerLayer<SignedCookie>,
}

impl<T: Sample> Contender<T> for TowerSessions {
    const NAME: &'static str = "tower-sessions-cookie-store, signed";
    const DUTIES: Duties = Duties {
        expiry: Expiry::Signed,
        name: false,
        size: Size::Loose("exact size (counts before signing)"),
        rotation: false,
    };
    type Request = HeaderMap;

    fn new(cookie: &'static str) -> Self {
        let max_age = time::Duration::seconds(MAX_AGE as i64);
        let config = CookieSessionConfig::default()
            .with_name(cookie)
            .with_same_site(SameSite::Lax)
            .with_expiry(tower_sessions_cookie_store::Expiry::OnInactivity(max_age));
        Self { layer: CookieSessionManagerLayer::signed(Key::from(SECRET)).with_config(config) }
    }

    fn request(&self, header: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(header).unwrap())])
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        let request = Request::new(Some(data));
        let response = ready(self.layer.layer(Handler).call(request)).ok()?;
        Some(response.headers().get(SET_COOKIE)?.to_str().ok()?.to_owned())
    }

    fn open(&self, headers: &HeaderMap) -> Option<T> {
        let mut request = Request::new(None);
        *request.headers_mut() = headers.clone();
        ready(self.layer.layer(Handler).call(request)).ok()?.into_body()
    }
}

/// Signs in with the data of the request, if any; otherwise returns the data of the session.
#[derive(Clone)]
struct Handler;

impl<T: Sample> Service<Request<Option<&'static T>>> for Handler {
    type Response = Response<Option<T>>;
    type Error = Infallible;
    type Future =
        std::pin::Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Option<&'static T>>) -> Self::Future {
        Box::pin(async move {
            let session = request.extensions().get::<Session>().expect("the layer's session");
            if let Some(data) = request.body() {
                session.insert(ENTRY, data).await.expect("serializable data");
                return Ok(Response::new(None));
            }
            Ok(Response::new(session.get(ENTRY).await.ok().flatten()))
        })
    }
}
