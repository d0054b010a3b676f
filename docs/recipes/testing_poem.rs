use poem::http::header::SET_COOKIE;
use poem::web::Data;
use poem::{Endpoint, EndpointExt, IntoResponse, Route, get, handler, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[handler]
fn login(sessions: Data<&TypedSession<Login>>) -> Result<impl IntoResponse, SetError> {
    Ok("welcome".with_header(SET_COOKIE, sessions.set(&Login { user_id: 7 })?))
}

#[handler]
fn profile(session: Session<Login>) -> String {
    format!("you are {}", session.user_id)
}

fn app(sessions: TypedSession<Login>) -> impl Endpoint {
    Route::new().at("/login", post(login)).at("/profile", get(profile)).data(sessions)
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use poem::http::StatusCode;
    use poem::http::header::{COOKIE, SET_COOKIE};
    use poem::test::TestClient;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, app};

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    #[tokio::test]
    async fn only_a_valid_session_reaches_the_profile() {
        let (sessions, others) = (sessions(), sessions()); // each with its own secret
        let client = TestClient::new(app(sessions.clone()));
        let login = Login { user_id: 7 };
        let get = |cookie: &str| client.get("/profile").header(COOKIE, cookie).send();
        let signed_in = sessions.set(&login).unwrap();
        get(signed_in.pair()).await.assert_status_is_ok();
        let expired = sessions.at(SystemTime::UNIX_EPOCH).set(&login).unwrap();
        get(expired.pair()).await.assert_status(StatusCode::UNAUTHORIZED);
        let forged = others.set(&login).unwrap();
        get(forged.pair()).await.assert_status(StatusCode::UNAUTHORIZED);
    }

    #[tokio::test]
    async fn signing_in_sets_a_session() {
        let sessions = sessions();
        let response = TestClient::new(app(sessions.clone())).post("/login").send().await;
        let session = sessions.verify(response.0.headers().get(SET_COOKIE)).unwrap();
        assert_eq!(session.user_id, 7);
    }
}
