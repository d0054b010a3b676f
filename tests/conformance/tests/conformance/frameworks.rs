//! The routes of `app` in each framework.

use crate::app::Framework;

mod actix;
mod axum;
mod hyper;
mod poem;
mod rocket;
mod salvo;

pub const FRAMEWORKS: &[Framework] = &[
    axum::FRAMEWORK,
    actix::FRAMEWORK,
    rocket::FRAMEWORK,
    poem::FRAMEWORK,
    salvo::FRAMEWORK,
    hyper::FRAMEWORK,
];
