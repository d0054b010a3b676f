//! Session<Login>, State<TypedSession<Cart>>), TypedSession<Login>> is not implemented

use axum::Router;
use axum::extract::State;
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

async fn empty_cart(login: Session<Login>, State(carts): State<TypedSession<Cart>>) -> String {
    let _ = carts.clear();
    login.user_id.to_string()
}

pub fn app(app: App) -> Router {
    let routes = Router::new().route("/cart/empty", get(empty_cart));
    #[cfg(not(feature = "fixed"))]
    return routes.with_state(app.logins);
    #[cfg(feature = "fixed")]
    return routes.with_state(app);
}

fn main() {}
