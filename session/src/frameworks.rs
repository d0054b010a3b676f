//! Extractors, responses and refresh for web frameworks. They contain no decision about sessions.

#[cfg(feature = "actix-web")]
pub mod actix_web;
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
#[cfg(feature = "tower")]
pub mod tower;
