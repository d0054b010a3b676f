//! The routes of `app` in each framework.

use crate::app::Framework;

mod actix;
mod axum;
mod axum_extension;
mod hyper;
mod poem;
mod rocket;
mod salvo;

pub const FRAMEWORKS: &[Framework] = &[
    axum::FRAMEWORK,
    axum_extension::FRAMEWORK,
    actix::FRAMEWORK,
    rocket::FRAMEWORK,
    poem::FRAMEWORK,
    salvo::FRAMEWORK,
    hyper::FRAMEWORK,
];
