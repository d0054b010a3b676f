use salvo::affix_state;
use salvo::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetCookie, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[handler]
async fn login(sessions: TypedSession<Login>) -> Result<(SetCookie, &'static str), SetError> {
    Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
}

#[handler]
async fn profile(session: Session<Login>) -> String {
    format!("you are {}", session.user_id)
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new()
        .hoop(affix_state::inject(sessions))
        .push(Router::with_path("login").post(login))
        .push(Router::with_path("profile").get(profile))
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use salvo::Service;
    use salvo::http::StatusCode;
    use salvo::http::header::{COOKIE, SET_COOKIE};
    use salvo::test::TestClient;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, app};

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    #[tokio::test]
    async fn only_a_valid_session_reaches_the_profile() {
        let (sessions, others) = (sessions(), sessions()); // each with its own secret
        let app = Service::new(app(sessions.clone()));
        let login = Login { user_id: 7 };
        let signed_in = sessions.set(&login).unwrap();
        let expired = sessions.at(SystemTime::UNIX_EPOCH).set(&login).unwrap();
        let forged = others.set(&login).unwrap();
        let (ok, unauthorized) = (StatusCode::OK, StatusCode::UNAUTHORIZED);
        let cases = [
            ("signed in", signed_in, ok),
            ("expired", expired, unauthorized),
            ("forged", forged, unauthorized),
        ];
        for (case, cookie, status) in cases {
            let request = TestClient::get("http://localhost/profile");
            let response = request.add_header(COOKIE, cookie.pair(), true).send(&app).await;
            assert_eq!(response.status_code, Some(status), "{case}");
        }
    }

    #[tokio::test]
    async fn signing_in_sets_a_session() {
        let sessions = sessions();
        let app = Service::new(app(sessions.clone()));
        let response = TestClient::post("http://localhost/login").send(&app).await;
        let session = sessions.verify(response.headers().get(SET_COOKIE)).unwrap();
        assert_eq!(session.user_id, 7);
    }
}
