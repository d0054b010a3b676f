//! tower: [`Refresh`] is a layer, for axum and other users of tower layers.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! # use trickster_session::{Refresh, SessionData, TypedSession};
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # #[session(idle_timeout = "2h")]
//! # struct Login { user_id: u64 }
//! use tower_layer::Layer;
//!
//! # fn layered<S>(service: S, sessions: TypedSession<Login>) {
//! // In axum: `Router::new().route(…).layer(Refresh::new(sessions.clone()))`.
//! let service = Refresh::new(sessions).layer(service);
//! # }
//! ```

use core::fmt;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use crate::data::SessionData;
use crate::frameworks::refresh::{self, Refresh, RefreshedCookie};

impl<S, T> Layer<S> for Refresh<T> {
    type Service = RefreshService<S, T>;

    fn layer(&self, inner: S) -> Self::Service {
        RefreshService { inner, refresh: self.clone() }
    }
}

/// A service wrapped in [`Refresh`].
pub struct RefreshService<S, T> {
    inner: S,
    refresh: Refresh<T>,
}

impl<S, T, B, R> Service<http::Request<B>> for RefreshService<S, T>
where
    S: Service<http::Request<B>, Response = http::Response<R>>,
    T: SessionData,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = RefreshFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: http::Request<B>) -> Self::Future {
        let refreshed = self.refresh.refreshed_cookie(request.headers());
        RefreshFuture { inner: self.inner.call(request), refreshed }
    }
}

impl<S: Clone, T> Clone for RefreshService<S, T> {
    fn clone(&self) -> Self {
        RefreshService { inner: self.inner.clone(), refresh: self.refresh.clone() }
    }
}

impl<S: fmt::Debug, T: SessionData> fmt::Debug for RefreshService<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshService")
            .field("inner", &self.inner)
            .field("refresh", &self.refresh)
            .finish()
    }
}

pin_project! {
    /// The response of a [`RefreshService`].
    #[derive(Debug)]
    pub struct RefreshFuture<F> {
        #[pin]
        inner: F,
        refreshed: Option<RefreshedCookie>,
    }
}

impl<F, R, E> Future for RefreshFuture<F>
where
    F: Future<Output = Result<http::Response<R>, E>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let mut response = ready!(this.inner.poll(cx))?;
        if let Some(refreshed) = this.refreshed.take() {
            let status = response.status();
            refresh::apply(refreshed, status, response.headers_mut(), &[]);
        }
        Poll::Ready(Ok(response))
    }
}
