//! What each framework has of its own, beyond the cases that all of them pass.

mod actix_web;
mod poem;
mod rocket;
mod salvo;
mod standalone_responses;
