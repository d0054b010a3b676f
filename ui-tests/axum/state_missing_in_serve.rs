//! Router<TypedSession<Login>>: Service<IncomingStream<

use axum::Router;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Router::new().route("/profile", get(profile));
    #[cfg(feature = "fixed")]
    let app = app.with_state(sessions);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
