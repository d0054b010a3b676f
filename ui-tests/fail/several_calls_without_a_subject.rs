use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Cart {
    items: u8,
}

fn log_out(carts: &TypedSession<Cart>, cookie: &str) {
    let _ = carts.sign_out(cookie);
}

fn password_changed(carts: &TypedSession<Cart>, user_id: u64) {
    carts.revoke_all(&user_id);
}

fn removed_by_an_admin(carts: &TypedSession<Cart>, session: &Session<Cart>) {
    carts.revoke(session);
}

fn second_factor(carts: &TypedSession<Cart>, session: &Session<Cart>) -> Result<(), SetError> {
    carts.renew(session).map(drop)
}

fn main() {}
