//! A login, and a cart that guests have too.

use axum::Router;
use axum::extract::{FromRef, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Result};
use axum::routing::post;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Refresh, Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

const MAX_ITEMS: usize = 20;

#[derive(Default, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d")]
struct Cart {
    #[session(max_len = MAX_ITEMS)]
    items: Vec<u32>,
}

#[derive(Clone, FromRef)]
struct App {
    logins: TypedSession<Login>,
    carts: TypedSession<Cart>,
}

async fn login(State(logins): State<TypedSession<Login>>) -> Result<impl IntoResponse> {
    // Check the password here.
    Ok((logins.set(&Login { user_id: 7 })?, "welcome"))
}

async fn add(
    State(carts): State<TypedSession<Cart>>,
    cart: Option<Session<Cart>>,
    Path(item): Path<u32>,
) -> Result<impl IntoResponse> {
    let mut cart = cart.unwrap_or_else(|| carts.start(Cart::default()));
    if cart.items.len() == MAX_ITEMS {
        return Err((StatusCode::CONFLICT, "the cart is full").into());
    }
    cart.items.push(item);
    Ok((carts.update(&cart)?, format!("{} in the cart", cart.items.len())))
}

async fn checkout(
    State(carts): State<TypedSession<Cart>>,
    login: Session<Login>, // a guest gets 401 and keeps the cart
    cart: Option<Session<Cart>>,
) -> Result<impl IntoResponse> {
    let cart = cart.ok_or((StatusCode::CONFLICT, "the cart is empty"))?;
    Ok((carts.clear(), format!("user {} orders {:?}", login.user_id, cart.items)))
}

impl App {
    fn new(keyring: Keyring) -> Self {
        App { logins: TypedSession::new(keyring.clone()), carts: TypedSession::new(keyring) }
    }
}

fn app(app: App) -> Router {
    Router::new()
        .route("/login", post(login))
        .route("/cart/{item}", post(add))
        .route("/checkout", post(checkout))
        .layer(Refresh::new(app.logins.clone()))
        .with_state(app)
}

mod tests {
    use axum::http::StatusCode;
    use trickster_session::{Keyring, Secret};

    use super::{App, MAX_ITEMS, app};
    use crate::browser::Browser;

    fn browser() -> Browser {
        Browser::new(app(App::new(Keyring::new(Secret::random().unwrap()))))
    }

    #[tokio::test]
    async fn a_guest_keeps_the_cart_through_the_sign_in_until_the_checkout() {
        let mut browser = browser();
        assert_eq!(browser.post("/cart/3", "").await.body, "1 in the cart");
        assert_eq!(browser.post("/cart/5", "").await.body, "2 in the cart");
        assert_eq!(browser.post("/checkout", "").await.status, StatusCode::UNAUTHORIZED);
        browser.post("/login", "").await;
        let ordered = browser.post("/checkout", "").await;
        assert_eq!(ordered.body, "user 7 orders [3, 5]");
        assert_eq!(ordered.set_cookies(), ["__Host-cart"]);
    }

    #[tokio::test]
    async fn a_user_without_a_cart_is_not_asked_to_sign_in() {
        let mut browser = browser();
        browser.post("/login", "").await;
        assert_eq!(browser.post("/checkout", "").await.status, StatusCode::CONFLICT);
    }

    #[tokio::test]
    async fn a_full_cart_stays_as_it_is() {
        let mut browser = browser();
        for item in 0..MAX_ITEMS {
            let added = browser.post(&format!("/cart/{item}"), "").await;
            assert_eq!(added.status, StatusCode::OK);
        }
        assert_eq!(browser.post("/cart/99", "").await.status, StatusCode::CONFLICT);
        browser.post("/login", "").await;
        let items: Vec<_> = (0..MAX_ITEMS).collect();
        assert_eq!(browser.post("/checkout", "").await.body, format!("user 7 orders {items:?}"));
    }
}
