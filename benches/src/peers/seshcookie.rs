//! seshcookie (encrypted, ChaCha20-Poly1305 by ring). Each operation calls its layer around a
//! handler with its extractor, because it has no other public API. Each request is made from a
//! clone of a prepared header map and, for seal, a clone of the data, which `Session::insert` takes
//! by value.
//!
//! The issue time is sealed and checked, and old keys can open. The associated data is empty
//! (`aead::seal`), so the name is not bound. It does not check the size, and its cookie has no
//! `Max-Age` (`build_set_cookie`).

use super::{SECRET, ready};
use crate::{
    contender::{Contender, Duties, Expiry, MAX_AGE, Size},
    data::Sample,
};
use axum_core::extract::FromRequestParts;
use http::{
    HeaderMap, HeaderValue, Request, Response,
    header::{COOKIE, SET_COOKIE},
};
use seshcookie::{Session, SessionConfig, SessionKeys, SessionLayer};
use std::{
    convert::Infallible,
    task::{Context, Poll},
    time::Duration,
};
use tower_layer::Layer;
use tower_service::Service;

pub struct SeshCookie<T> {
    layer: SessionLayer<T>,
}

impl<T: Sample> Contender<T> for SeshCookie<T> {
    const NAME: &'static str = "seshcookie (encrypted)";
    const DUTIES: Duties =
        Duties { expiry: Expiry::Signed, name: false, size: Size::Unchecked, rotation: true };
    type Request = HeaderMap;

    fn new(cookie: &'static str) -> Self {
        let keys = SessionKeys::new(SECRET).unwrap();
        let max_age = Duration::from_secs(MAX_AGE);
        let config = SessionConfig::default().cookie_name(cookie).max_age(max_age);
        Self { layer: SessionLayer::new(keys, config).unwrap() }
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
            let (mut parts, data) = request.into_parts();
            let session = Session::<T>::from_request_parts(&mut parts, &()).await;
            let session = session.expect("the layer's session");
            if let Some(data) = data {
                session.insert(data.clone()).await;
                return Ok(Response::new(None));
            }
            Ok(Response::new(session.get().await))
        })
    }
}
