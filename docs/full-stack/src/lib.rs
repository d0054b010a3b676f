//! The recipes of `docs/recipes.md` for frameworks that build on axum and have a state of their own. They
//! are compiled and not run.

#[cfg(feature = "server")]
pub mod dioxus;
pub mod leptos;
pub mod loco;
