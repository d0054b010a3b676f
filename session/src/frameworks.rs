//! Extractors, responses and refresh for web frameworks. They contain no decision about sessions.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(any(feature = "actix-web", feature = "salvo"))]
pub mod append_set_cookie;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "_extract_error")]
pub mod extract_error;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "_refresh")]
pub mod refresh;
#[cfg(feature = "rocket")]
pub mod rocket;
#[cfg(feature = "salvo")]
pub mod salvo;
#[cfg(feature = "tower")]
pub mod tower;
