//! A cart for guests and users, beside the login.

use axum::Router;
use axum::extract::{FromRef, Path, State};
use axum::response::IntoResponse;
use axum::routing::post;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Refresh, Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

#[derive(Default, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d")]
struct Cart {
    #[session(max_len = 20)]
    goods: Vec<u32>,
}

#[derive(Clone, FromRef)]
struct App {
    logins: TypedSession<Login>,
    carts: TypedSession<Cart>,
}

async fn login(State(logins): State<TypedSession<Login>>) -> Result<impl IntoResponse, SetError> {
    // Check the password here.
    Ok((logins.set(&Login { user_id: 7 })?, "welcome"))
}

async fn add(
    State(carts): State<TypedSession<Cart>>,
    cart: Option<Session<Cart>>,
    Path(good): Path<u32>,
) -> Result<impl IntoResponse, SetError> {
    let mut cart = cart.unwrap_or_else(|| carts.start(Cart::default()));
    if cart.goods.len() < 20 {
        cart.goods.push(good);
    }
    Ok((carts.update(&cart)?, format!("{} goods", cart.goods.len())))
}

async fn checkout(
    State(carts): State<TypedSession<Cart>>,
    login: Session<Login>, // a guest gets 401 and keeps the cart
    cart: Session<Cart>,
) -> impl IntoResponse {
    (carts.clear(), format!("user {} orders {:?}", login.user_id, cart.goods))
}

fn app(keyring: Keyring) -> Router {
    let app = App { logins: TypedSession::new(keyring.clone()), carts: TypedSession::new(keyring) };
    Router::new()
        .route("/login", post(login))
        .route("/cart/{good}", post(add))
        .route("/checkout", post(checkout))
        .layer(Refresh::new(app.logins.clone()))
        .with_state(app)
}

mod tests {
    use axum::http::StatusCode;
    use trickster_session::{Keyring, Secret};

    use super::app;
    use crate::browser::Browser;

    #[tokio::test]
    async fn a_guest_keeps_the_cart_through_the_sign_in_until_the_checkout() {
        let mut browser = Browser::new(app(Keyring::new(Secret::random().unwrap())));
        for (good, goods) in [(3, "1 goods"), (5, "2 goods")] {
            assert_eq!(browser.post(&format!("/cart/{good}"), "").await.body, goods);
        }
        assert_eq!(browser.post("/checkout", "").await.status, StatusCode::UNAUTHORIZED);
        browser.post("/login", "").await;
        let paid = browser.post("/checkout", "").await;
        assert_eq!(
            (&*paid.body, paid.set_cookies()),
            ("user 7 orders [3, 5]", vec!["__Host-cart"])
        );
        assert_eq!(browser.post("/checkout", "").await.status, StatusCode::UNAUTHORIZED);
    }

    #[tokio::test]
    async fn a_full_cart_stays_as_it_is() {
        let mut browser = Browser::new(app(Keyring::new(Secret::random().unwrap())));
        for _ in 0..25 {
            assert_eq!(browser.post("/cart/1", "").await.status, StatusCode::OK);
        }
        assert_eq!(browser.post("/cart/1", "").await.body, "20 goods");
    }
}
