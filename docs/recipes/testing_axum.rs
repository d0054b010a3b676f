use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

async fn login(State(sessions): State<TypedSession<Login>>) -> Result<impl IntoResponse, SetError> {
    Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
}

async fn profile(session: Session<Login>) -> String {
    format!("you are {}", session.user_id)
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new().route("/login", post(login)).route("/profile", get(profile)).with_state(sessions)
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use axum::body::Body;
    use axum::http::Request;
    use axum::http::header::{COOKIE, SET_COOKIE};
    use tower::ServiceExt;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, app, profile};

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    #[tokio::test]
    async fn only_a_valid_session_reaches_the_profile() {
        let (sessions, others) = (sessions(), sessions()); // each with its own secret
        let login = Login { user_id: 7 };
        let signed_in = sessions.set(&login).unwrap();
        let expired = sessions.at(SystemTime::UNIX_EPOCH).set(&login).unwrap();
        let forged = others.set(&login).unwrap();
        let cases =
            [("signed in", signed_in, 200), ("expired", expired, 401), ("forged", forged, 401)];
        for (case, cookie, status) in cases {
            let request = Request::get("/profile").header(COOKIE, cookie.pair());
            let request = request.body(Body::empty()).unwrap();
            let response = app(sessions.clone()).oneshot(request).await.unwrap();
            assert_eq!(response.status(), status, "{case}");
        }
    }

    #[tokio::test]
    async fn signing_in_sets_a_session() {
        let sessions = sessions();
        let request = Request::post("/login").body(Body::empty()).unwrap();
        let response = app(sessions.clone()).oneshot(request).await.unwrap();
        let session = sessions.verify(response.headers().get(SET_COOKIE)).unwrap();
        assert_eq!(session.user_id, 7);
    }

    #[tokio::test]
    async fn a_handler_can_be_called_with_a_session() {
        let sessions = sessions();
        let signed_in = sessions.set(&Login { user_id: 7 }).unwrap();
        let session = sessions.verify(signed_in.pair()).unwrap();
        assert_eq!(profile(session).await, "you are 7");
    }
}
