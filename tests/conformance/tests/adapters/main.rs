//! What only one framework has, which the cases for all of them cannot show.

mod actix_web;
mod poem;
mod rocket;
mod salvo;
mod standalone_responses;
