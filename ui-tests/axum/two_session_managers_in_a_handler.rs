//! Session<Login>, Session<Cart>), TypedSession<Login>> is not implemented

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

async fn order(login: Session<Login>, cart: Session<Cart>) -> String {
    format!("{} {}", login.user_id, cart.items)
}

pub fn app(app: App) -> Router {
    let routes = Router::new().route("/order", get(order));
    #[cfg(not(feature = "fixed"))]
    return routes.with_state(app.logins);
    #[cfg(feature = "fixed")]
    return routes.with_state(app);
}

fn main() {}
