use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

async fn login(sessions: web::Data<TypedSession<Login>>) -> Result<HttpResponse, SetError> {
    let set_cookie = sessions.set(&Login { user_id: 7 })?;
    Ok(HttpResponse::Ok().append_header(set_cookie).body("welcome"))
}

async fn profile(session: Session<Login>) -> String {
    format!("you are {}", session.user_id)
}

/// For `App::configure`.
fn app(sessions: TypedSession<Login>) -> impl FnOnce(&mut web::ServiceConfig) {
    |config| {
        config
            .app_data(web::Data::new(sessions))
            .route("/login", web::post().to(login))
            .route("/profile", web::get().to(profile));
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use actix_web::App;
    use actix_web::http::header::SET_COOKIE;
    use actix_web::test::{TestRequest, call_service, init_service};
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, app};

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    #[actix_web::test]
    async fn only_a_valid_session_reaches_the_profile() {
        let (sessions, others) = (sessions(), sessions()); // each with its own secret
        let app = init_service(App::new().configure(app(sessions.clone()))).await;
        let login = Login { user_id: 7 };
        let signed_in = sessions.set(&login).unwrap();
        let expired = sessions.at(SystemTime::UNIX_EPOCH).set(&login).unwrap();
        let forged = others.set(&login).unwrap();
        let cases =
            [("signed in", signed_in, 200), ("expired", expired, 401), ("forged", forged, 401)];
        for (case, cookie, status) in cases {
            let request = TestRequest::get().uri("/profile").cookie((&cookie).into());
            let response = call_service(&app, request.to_request()).await;
            assert_eq!(response.status(), status, "{case}");
        }
    }

    #[actix_web::test]
    async fn signing_in_sets_a_session() {
        let sessions = sessions();
        let app = init_service(App::new().configure(app(sessions.clone()))).await;
        let request = TestRequest::post().uri("/login").to_request();
        let response = call_service(&app, request).await;
        let session = sessions.verify(response.headers().get(SET_COOKIE)).unwrap();
        assert_eq!(session.user_id, 7);
    }
}
