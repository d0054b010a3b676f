//! A shop with two independent sessions: a cart from the first visit on, and a login.
//!
//! Run `cargo run --example cart` and open the printed URL. The example shows collections with a
//! limit, an update that keeps the sign-in time, two cookies in one response, the `Refresh` layer,
//! and migration of carts from an earlier version.

use std::process::ExitCode;

use axum::Router;
use axum::extract::{Form, FromRef, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Refresh, Secret, Session, SessionData, SessionField};
use trickster_session::{SetError, TypedSession};
use trickster_session_examples::terminated;

#[path = "cart_page.rs"]
mod page;

/// Names and prices in cents.
const GOODS: [(&str, u32); 6] = [
    ("Deck of cards", 900),
    ("Rubber chicken", 1250),
    ("Top hat", 4500),
    ("Silk scarf", 1800),
    ("False thumb", 350),
    ("Doves, a pair", 9900),
];

/// The maximum number of different goods in a cart.
const KINDS: usize = 4;

/// The maximum length of a username, in bytes of JSON.
const NAME: usize = 32;

#[derive(Default, Serialize, Deserialize, SessionData)]
#[session(name = "__Host-cart", max_age = "30d", version = 2, previous = CartV1)]
struct Cart {
    #[session(max_len = KINDS)]
    lines: Vec<Line>,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Line {
    good: u8,
    count: u8,
}

/// Version 1 of the cart: one entry for each item.
#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-cart", max_age = "30d")]
struct CartV1 {
    #[session(max_len = 20)]
    goods: Vec<u8>,
}

impl From<CartV1> for Cart {
    fn from(old: CartV1) -> Self {
        let mut cart = Cart::default();
        old.goods.into_iter().for_each(|good| cart.add(good));
        // Version 1 did not limit the kinds of goods. A cart over the new limit could not be set.
        cart.lines.truncate(KINDS);
        cart
    }
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-shop-login", max_age = "12h", idle_timeout = "30m")]
struct Login {
    #[session(max_len = NAME)]
    username: String,
    /// The last orders, in cents.
    #[session(max_len = 5)]
    orders: Vec<u32>,
}

impl Cart {
    fn add(&mut self, good: u8) {
        match self.lines.iter_mut().find(|line| line.good == good) {
            Some(line) => line.count = line.count.saturating_add(1),
            None => self.lines.push(Line { good, count: 1 }),
        }
    }

    fn total(&self) -> u32 {
        let price = |line: &Line| GOODS.get(usize::from(line.good)).map_or(0, |(_, price)| *price);
        self.lines.iter().map(|line| price(line) * u32::from(line.count)).sum()
    }
}

#[derive(Clone)]
struct Shop {
    carts: TypedSession<Cart>,
    old_carts: TypedSession<CartV1>,
    logins: TypedSession<Login>,
}

impl FromRef<Shop> for TypedSession<Cart> {
    fn from_ref(shop: &Shop) -> Self {
        shop.carts.clone()
    }
}

impl FromRef<Shop> for TypedSession<Login> {
    fn from_ref(shop: &Shop) -> Self {
        shop.logins.clone()
    }
}

#[derive(Deserialize)]
struct Add {
    good: u8,
}

#[derive(Deserialize)]
struct SignIn {
    username: String,
}

async fn add(
    State(carts): State<TypedSession<Cart>>,
    cart: Option<Session<Cart>>,
    Form(form): Form<Add>,
) -> Result<impl IntoResponse, Refused> {
    if usize::from(form.good) >= GOODS.len() {
        return Err(Refused::NoSuchGood);
    }
    let set_cookie = match cart {
        Some(mut cart) => {
            cart.add(form.good);
            carts.update(&cart)
        }
        None => {
            let mut cart = Cart::default();
            cart.add(form.good);
            carts.set(&cart)
        }
    };
    Ok((set_cookie?, Redirect::to("/")))
}

async fn login(
    State(logins): State<TypedSession<Login>>,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, Refused> {
    // A real shop checks a password here. The cart has its own cookie and is not affected.
    let login = Login { username: form.username, orders: Vec::new() };
    Ok((logins.set(&login)?, Redirect::to("/")))
}

/// Needs both sessions. If one has ended since the page was shown, redirects to the page, which
/// says what to do. A handler that takes `Session<Login>` would respond with 401 instead.
async fn order(
    State(shop): State<Shop>,
    login: Option<Session<Login>>,
    cart: Option<Session<Cart>>,
) -> Result<Response, Refused> {
    let (Some(mut login), Some(cart)) = (login, cart) else {
        return Ok(Redirect::to("/").into_response());
    };
    login.orders.insert(0, cart.total());
    login.orders.truncate(5);
    Ok((shop.logins.update(&login)?, shop.carts.clear(), Redirect::to("/")).into_response())
}

async fn logout(State(logins): State<TypedSession<Login>>) -> impl IntoResponse {
    (logins.clear(), Redirect::to("/"))
}

/// Sets a version 1 cart, to show the migration.
async fn old_cart(State(shop): State<Shop>) -> Result<impl IntoResponse, Refused> {
    Ok((shop.old_carts.set(&CartV1 { goods: vec![0, 1, 0, 0] })?, Redirect::to("/")))
}

/// An error as a response for the visitor.
enum Refused {
    NoSuchGood,
    Session(SetError),
}

impl From<SetError> for Refused {
    fn from(error: SetError) -> Self {
        Refused::Session(error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let text = match self {
            Refused::NoSuchGood => "no such product".to_owned(),
            Refused::Session(SetError::TooMany { limit, .. }) => {
                format!(
                    "a cart holds at most {limit} different goods; go back and order these first"
                )
            }
            Refused::Session(SetError::TooLong { field, len, limit, .. }) => {
                format!(
                    "{field} has {len} bytes, and at most {limit} are allowed; go back and shorten it"
                )
            }
            Refused::Session(error) => {
                eprintln!("{error}");
                return error.into_response();
            }
        };
        (StatusCode::UNPROCESSABLE_ENTITY, text).into_response()
    }
}

fn app(keyring: Keyring) -> Router {
    let shop = Shop {
        carts: TypedSession::new(keyring.clone()),
        old_carts: TypedSession::new(keyring.clone()),
        logins: TypedSession::new(keyring),
    };
    Router::new()
        .route("/", get(page::page))
        .route("/add", post(add))
        .route("/order", post(order))
        .route("/login", post(login))
        .route("/logout", post(logout))
        .route("/old-cart", post(old_cart))
        .layer(Refresh::new(shop.carts.clone())) // replaces old versions of a cart
        .layer(Refresh::new(shop.logins.clone()))
        .with_state(shop)
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let keyring = if std::env::var_os("SESSION_SECRET").is_some() {
        Keyring::from_env("SESSION_SECRET")?
    } else {
        println!("SESSION_SECRET is not set: all sessions end with this process");
        Keyring::new(Secret::random()?)
    };
    let addr = std::env::var("ADDR").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
    let listener = match tokio::net::TcpListener::bind(&addr).await {
        Ok(listener) => listener,
        Err(error) => return Err(format!("cannot listen on ADDR {addr}: {error}").into()),
    };
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app(keyring)).with_graceful_shutdown(terminated()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
    use std::collections::BTreeMap;
    use tower::ServiceExt;

    /// A client with a cookie jar.
    struct Visitor {
        app: Router,
        jar: BTreeMap<String, String>,
    }

    impl Visitor {
        fn new() -> Self {
            let keyring = Keyring::new(Secret::random().unwrap());
            Visitor { app: app(keyring), jar: BTreeMap::new() }
        }

        async fn send(&mut self, method: &str, path: &str, form: &str) -> (StatusCode, String) {
            let jar: Vec<_> =
                self.jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let request = Request::builder()
                .method(method)
                .uri(path)
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(COOKIE, jar.join("; "))
                .body(Body::from(form.to_owned()))
                .unwrap();
            let response = self.app.clone().oneshot(request).await.unwrap();
            for set in response.headers().get_all(SET_COOKIE) {
                let set = set.to_str().unwrap();
                let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
                if set.ends_with("Max-Age=0") {
                    self.jar.remove(name);
                } else {
                    self.jar.insert(name.to_owned(), value.to_owned());
                }
            }
            let status = response.status();
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            (status, String::from_utf8(body.to_vec()).unwrap())
        }

        async fn page(&mut self) -> String {
            self.send("GET", "/", "").await.1
        }
    }

    #[tokio::test]
    async fn the_cart_and_the_login_end_independently() {
        let mut visitor = Visitor::new();
        visitor.send("POST", "/add", "good=2").await;
        visitor.send("POST", "/add", "good=2").await;
        visitor.send("POST", "/login", "username=%3Cb+id%3D%27%22").await;
        let page = visitor.page().await;
        assert!(page.contains("2 × Top hat"), "{page}");
        assert!(page.contains("<b>&lt;b id=&#39;&quot;</b>") && !page.contains("last orders"));

        visitor.send("POST", "/order", "").await;
        let page = visitor.page().await;
        assert!(page.contains("<li>€ 90.00</li>") && page.contains("It is empty"), "{page}");
        visitor.send("POST", "/logout", "").await;
        assert!(visitor.jar.is_empty());
    }

    #[tokio::test]
    async fn ordering_needs_both_sessions_and_redirects_without_them() {
        const ORDER: &str = "formaction=/order>";
        let mut visitor = Visitor::new();
        visitor.send("POST", "/login", "username=alice").await;
        let logged_in = visitor.jar.clone();
        assert_eq!(visitor.send("POST", "/order", "").await.0, StatusCode::SEE_OTHER);
        assert_eq!(visitor.jar, logged_in);
        assert!(!visitor.page().await.contains(ORDER));
        visitor.send("POST", "/add", "good=2").await;
        assert!(visitor.page().await.contains(ORDER));

        visitor.jar.remove(Login::COOKIE.name);
        let only_cart = visitor.jar.clone();
        assert_eq!(visitor.send("POST", "/order", "").await.0, StatusCode::SEE_OTHER);
        assert_eq!(visitor.jar, only_cart);
        assert!(visitor.page().await.contains("Sign in to order"));
    }

    #[tokio::test]
    async fn a_name_over_its_limit_is_refused_with_that_limit() {
        let mut visitor = Visitor::new();
        let name = format!("username={}", "%27".repeat(NAME - 1));
        let (status, message) = visitor.send("POST", "/login", &format!("{name}%C3%A9")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            message,
            "username has 33 bytes, and at most 32 are allowed; go back and shorten it"
        );
        assert!(visitor.jar.is_empty());
        assert_eq!(visitor.send("POST", "/login", &name).await.0, StatusCode::SEE_OTHER);
    }

    #[tokio::test]
    async fn adding_to_a_full_cart_changes_nothing() {
        let mut visitor = Visitor::new();
        for good in 0..KINDS {
            visitor.send("POST", "/add", &format!("good={good}")).await;
        }
        let before = visitor.jar.clone();
        let (status, message) = visitor.send("POST", "/add", &format!("good={KINDS}")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            message,
            "a cart holds at most 4 different goods; go back and order these first"
        );
        assert_eq!(visitor.jar, before);
        assert_eq!(visitor.send("POST", "/add", "good=0").await.0, StatusCode::SEE_OTHER);
    }

    #[tokio::test]
    async fn the_refresh_layer_migrates_a_version_1_cart() {
        let mut visitor = Visitor::new();
        visitor.send("POST", "/old-cart", "").await;
        let old = visitor.jar.clone();
        let page = visitor.page().await;
        assert!(
            page.contains("3 × Deck of cards") && page.contains("1 × Rubber chicken"),
            "{page}"
        );
        assert!(page.contains("older version"), "{page}");
        let new = visitor.jar.clone();
        assert_ne!(new, old);
        let page = visitor.page().await;
        assert!(page.contains("3 × Deck of cards") && !page.contains("older version"), "{page}");
        assert_eq!(visitor.jar, new, "a current cart is not sent again");
    }
}
