use rocket::{Build, Rocket, State, get, post, routes};
use serde::{Deserialize, Serialize};
use trickster_session::rocket::WithCookie;
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[post("/login")]
fn login(sessions: &State<TypedSession<Login>>) -> Result<WithCookie<&'static str>, SetError> {
    Ok(WithCookie(sessions.set(&Login { user_id: 7 })?, "welcome"))
}

#[get("/profile")]
fn profile(session: &Session<Login>) -> String {
    format!("you are {}", session.user_id)
}

fn app(sessions: TypedSession<Login>) -> Rocket<Build> {
    rocket::build().manage(sessions).mount("/", routes![login, profile])
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use rocket::local::blocking::Client;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, app};

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    #[test]
    fn only_a_valid_session_reaches_the_profile() {
        let (sessions, others) = (sessions(), sessions()); // each with its own secret
        let client = Client::untracked(app(sessions.clone())).unwrap();
        let login = Login { user_id: 7 };
        let signed_in = sessions.set(&login).unwrap();
        let expired = sessions.at(SystemTime::UNIX_EPOCH).set(&login).unwrap();
        let forged = others.set(&login).unwrap();
        let cases =
            [("signed in", signed_in, 200), ("expired", expired, 401), ("forged", forged, 401)];
        for (case, cookie, status) in cases {
            let response = client.get("/profile").cookie(&cookie).dispatch();
            assert_eq!(response.status().code, status, "{case}");
        }
    }

    #[test]
    fn signing_in_sets_a_session() {
        let sessions = sessions();
        let client = Client::untracked(app(sessions.clone())).unwrap();
        let response = client.post("/login").dispatch();
        let set_cookie = response.headers().get_one("Set-Cookie").unwrap();
        assert_eq!(sessions.verify(set_cookie).unwrap().user_id, 7);
    }
}
