use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::{Extension, Router};
use leptos::prelude::*;
use leptos_axum::{LeptosRoutes, ResponseOptions, extract, generate_route_list};
use serde::{Deserialize, Serialize};
use trickster_session::axum::ExtensionSession;
use trickster_session::{SessionData, SetCookie, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
pub struct Login {
    #[session(subject)]
    user_id: u64,
}

type Sessions = Extension<TypedSession<Login>>;

fn send(set_cookie: SetCookie) {
    expect_context::<ResponseOptions>().append_header(SET_COOKIE, set_cookie.into());
}

#[server]
pub async fn log_in() -> Result<(), ServerFnError> {
    let sessions: Sessions = extract().await?;
    send(sessions.set(&Login { user_id: 7 })?);
    Ok(())
}

#[server]
pub async fn user_id() -> Result<Option<u64>, ServerFnError> {
    let session: Option<ExtensionSession<Login>> = extract().await?;
    Ok(session.map(|session| session.user_id))
}

#[server]
pub async fn log_out() -> Result<(), ServerFnError> {
    let (sessions, headers): (Sessions, HeaderMap) = extract().await?;
    send(sessions.sign_out(&headers));
    Ok(())
}

pub fn router(options: LeptosOptions, sessions: TypedSession<Login>) -> Router {
    Router::new()
        .leptos_routes(&options, generate_route_list(App), App)
        .layer(Extension(sessions)) // after the routes
        .with_state(options)
}

#[component]
fn App() -> impl IntoView {
    let user_id = Resource::new(|| (), |_| user_id());
    view! { <Suspense>{move || user_id.get().map(|id| format!("{id:?}"))}</Suspense> }
}
