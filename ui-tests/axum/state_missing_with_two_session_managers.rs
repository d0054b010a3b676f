//! Session<Login>), ()> is not implemented

use axum::Router;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Cart {
    items: u64,
}

#[derive(Clone, axum::extract::FromRef)]
pub struct App {
    logins: TypedSession<Login>,
    carts: TypedSession<Cart>,
}

async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

async fn cart(session: Option<Session<Cart>>) -> String {
    session.map_or(0, |cart| cart.items).to_string()
}

#[cfg(not(feature = "fixed"))]
pub fn app(_: App) -> Router {
    Router::new().route("/profile", get(profile)).route("/cart", get(cart))
}

#[cfg(feature = "fixed")]
pub fn app(app: App) -> Router {
    Router::new().route("/profile", get(profile)).route("/cart", get(cart)).with_state(app)
}

fn main() {}
