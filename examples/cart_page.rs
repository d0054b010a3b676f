//! The page of the shop, as plain HTML strings to avoid a template engine.

use axum::response::Html;
use trickster_session::Session;

use super::{Cart, GOODS, KINDS, Login, NAME};

pub async fn page(cart: Option<Session<Cart>>, login: Option<Session<Login>>) -> Html<String> {
    let goods = GOODS.iter().enumerate().map(|(good, (name, price))| {
        format!(
            "<li><button name=good value={good} aria-label='Add: {name}'>Add</button> \
             {name}, {}</li>",
            euros(*price)
        )
    });
    let account = match &login {
        Some(login) => account(login, cart.is_some()),
        None => format!(
            "<form method=post action=/login><label>Your name \
             <input name=username required maxlength={NAME}></label> \
             <button>Sign in to order</button></form>"
        ),
    };
    Html(format!(
        "<!doctype html><html lang=en><meta charset=utf-8>\
         <meta name=viewport content='width=device-width'><title>The trickster's shop</title>\
         <link rel=icon href='data:,'>\
         <style>:root{{color-scheme:light dark;font:1.1rem/1.5 system-ui}}\
         body{{max-width:36rem;margin:2rem auto;padding:0 1rem}}li{{margin:.3rem 0}}\
         ul{{list-style:none;padding:0}}button,input{{font:inherit;padding:.1rem .6rem}}</style>\
         <h1>The trickster's shop</h1><form method=post action=/add><ul>{}</ul></form>\
         <h2>Your cart</h2>{}\
         <form method=post action=/old-cart>\
         <button>Replace it with a version 1 cart</button></form>\
         <h2>Your account</h2>{account}</html>",
        goods.collect::<String>(),
        contents(cart.as_ref()),
    ))
}

fn contents(cart: Option<&Session<Cart>>) -> String {
    let Some(cart) = cart else {
        return format!("<p>It is empty. A cart holds up to {KINDS} different goods.</p>");
    };
    let lines = cart.lines.iter().map(|line| {
        let name = GOODS.get(usize::from(line.good)).map_or("?", |(name, _)| name);
        format!("<li>{} × {name}</li>", line.count)
    });
    // Without an idle limit, only these two reasons make a session need a refresh.
    let migrated = if cart.needs_refresh() {
        "<p>Your cart was stored in an older version or signed with an older key. This response updates it.</p>"
    } else {
        ""
    };
    format!(
        "<ul>{}</ul><p>Total: {}. A cart holds up to {KINDS} different goods.</p>{migrated}",
        lines.collect::<String>(),
        euros(cart.total())
    )
}

fn account(login: &Login, has_cart: bool) -> String {
    let orders: String =
        login.orders.iter().map(|total| format!("<li>{}</li>", euros(*total))).collect();
    format!(
        "<p>Signed in as <b>{}</b>.</p><form method=post>\
         <button formaction=/order{}>Order</button> \
         <button formaction=/logout>Sign out</button></form>{}",
        escaped(&login.username),
        if has_cart { "" } else { " disabled" },
        if orders.is_empty() {
            orders
        } else {
            format!("<p>Your last orders, newest first:</p><ol>{orders}</ol>")
        }
    )
}

fn euros(cents: u32) -> String {
    format!("€ {}.{:02}", cents / 100, cents % 100)
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}
