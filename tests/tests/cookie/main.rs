//! `Set-Cookie`: its attributes, and how independent parsers read it.

mod attributes;
mod deployments;
mod set_cookie_parsers;
