//! A browser for the tests of these recipes: it keeps cookies as browsers do, and follows no redirect.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode, request};
use tower::ServiceExt;

/// One browser with its cookies.
pub struct Browser {
    app: Router,
    cookies: BTreeMap<String, String>,
}

/// What the server responds.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn new(app: Router) -> Self {
        Browser { app, cookies: BTreeMap::new() }
    }

    /// The `Cookie` header: what a thief copies.
    pub fn cookies(&self) -> String {
        let pair = |(name, value): (&String, &String)| format!("{name}={value}");
        self.cookies.iter().map(pair).collect::<Vec<_>>().join("; ")
    }

    /// Another browser with these cookies now.
    pub fn copy(&self) -> Self {
        Browser { app: self.app.clone(), cookies: self.cookies.clone() }
    }

    pub async fn get(&mut self, uri: &str) -> Page {
        self.send(Request::get(uri), "").await
    }

    pub async fn post(&mut self, uri: &str, form: &str) -> Page {
        self.send(Request::post(uri), form).await
    }

    pub async fn send(&mut self, request: request::Builder, form: &str) -> Page {
        let mut request = request
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()))
            .unwrap();
        if !request.headers().contains_key(HOST) {
            request.headers_mut().insert(HOST, "example.com".parse().unwrap());
        }
        if !self.cookies.is_empty() {
            request.headers_mut().insert(COOKIE, self.cookies().parse().unwrap());
        }
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set_cookie in parts.headers.get_all(SET_COOKIE) {
            let set_cookie = set_cookie.to_str().unwrap();
            let (name, value) = set_cookie.split(';').next().unwrap().split_once('=').unwrap();
            if set_cookie.contains("; Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body).unwrap(),
        }
    }
}

impl Page {
    /// Where it redirects to.
    pub fn location(&self) -> &str {
        self.headers[LOCATION].to_str().unwrap()
    }

    /// The names of the cookies that it sets or removes.
    pub fn set_cookies(&self) -> Vec<&str> {
        let set_cookies = self.headers.get_all(SET_COOKIE).iter();
        set_cookies.map(|value| value.to_str().unwrap().split('=').next().unwrap()).collect()
    }
}
