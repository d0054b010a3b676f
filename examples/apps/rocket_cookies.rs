//! Sign-in with a form, as in `examples/cookies/src/session.rs` of rwf2/Rocket.
//! `README.md` in this directory compares the session code of both. Run it with
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example rocket_cookies --features rocket`

use rocket::form::Form;
use rocket::request::FlashMessage;
use rocket::response::content::RawHtml;
use rocket::response::{Flash, Redirect};
use rocket::{Build, FromForm, Rocket, State, get, post, routes, uri};
use serde::{Deserialize, Serialize};
use trickster_session::rocket::{OrForward, RequestCookies, WithCookie};
use trickster_session::{Keyring, Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "7d")]
struct User {
    #[session(subject)]
    user_id: u64,
}

type Sessions = State<TypedSession<User>>;

#[derive(FromForm)]
struct Login<'r> {
    username: &'r str,
    password: &'r str,
}

#[get("/")]
fn index(user: OrForward<&Session<User>>) -> RawHtml<String> {
    let sign_out = "<form method=post action=/logout><button>Sign out</button></form>";
    RawHtml(format!("You are user {}. {sign_out}", user.user_id))
}

#[get("/", rank = 2)]
fn index_of_guest() -> Redirect {
    Redirect::to(uri!(login_page))
}

#[get("/login")]
fn login(_user: OrForward<&Session<User>>) -> Redirect {
    Redirect::to(uri!(index))
}

#[get("/login", rank = 2)]
fn login_page(flash: Option<FlashMessage<'_>>) -> RawHtml<String> {
    let message = flash.map_or(String::new(), |it| format!("{}: {}", it.kind(), it.message()));
    let message = message.replace('&', "&amp;").replace('<', "&lt;");
    RawHtml(format!(
        "{message}<form method=post><input name=username><input name=password type=password>\
         <button>Sign in</button></form>"
    ))
}

#[post("/login", data = "<login>")]
fn post_login(
    sessions: &Sessions,
    login: Form<Login<'_>>,
) -> Result<Result<WithCookie<Redirect>, Flash<Redirect>>, SetError> {
    if login.username == "alice" && login.password == "wonderland" {
        Ok(Ok(WithCookie(sessions.set(&User { user_id: 1 })?, Redirect::to(uri!(index)))))
    } else {
        Ok(Err(Flash::error(Redirect::to(uri!(login_page)), "Wrong name or password.")))
    }
}

#[post("/logout")]
fn logout(sessions: &Sessions, cookies: RequestCookies<'_>) -> WithCookie<Flash<Redirect>> {
    let redirect = Flash::success(Redirect::to(uri!(login_page)), "You are signed out.");
    WithCookie(sessions.sign_out(cookies), redirect)
}

fn server(sessions: TypedSession<User>) -> Rocket<Build> {
    rocket::build()
        .manage(sessions)
        .mount("/", routes![index, index_of_guest, login, login_page, post_login, logout])
}

#[rocket::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    server(TypedSession::new(Keyring::from_env("SESSION_SECRET")?)).launch().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use rocket::http::{ContentType, Status};
    use rocket::local::blocking::{Client, LocalResponse};
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{User, server};

    fn client() -> Client {
        let sessions = TypedSession::<User>::new(Keyring::new(Secret::random().unwrap()));
        Client::tracked(server(sessions)).unwrap()
    }

    fn sign_in<'c>(client: &'c Client, password: &str) -> LocalResponse<'c> {
        let form = format!("username=alice&password={password}");
        client.post("/login").header(ContentType::Form).body(form).dispatch()
    }

    fn location(response: LocalResponse<'_>) -> String {
        assert_eq!(response.status(), Status::SeeOther);
        response.headers().get_one("Location").unwrap().to_owned()
    }

    fn text(client: &Client, path: &'static str) -> String {
        client.get(path).dispatch().into_string().unwrap()
    }

    #[test]
    fn a_guest_is_redirected_to_the_sign_in_page() {
        let client = client();
        assert_eq!(location(client.get("/").dispatch()), "/login");
        assert!(text(&client, "/login").contains("Sign in"));
    }

    #[test]
    fn a_wrong_password_is_reported_once() {
        let client = client();
        assert_eq!(location(sign_in(&client, "guess")), "/login");
        assert!(text(&client, "/login").contains("error: Wrong name or password."));
        assert!(!text(&client, "/login").contains("Wrong"));
        assert_eq!(location(client.get("/").dispatch()), "/login");
    }

    #[test]
    fn a_user_signs_in_and_out() {
        let client = client();
        assert_eq!(location(sign_in(&client, "wonderland")), "/");
        assert!(text(&client, "/").contains("You are user 1."));
        assert_eq!(location(client.get("/login").dispatch()), "/");

        let copy = client.cookies().get("__Host-user").unwrap().clone();
        assert_eq!(location(client.post("/logout").dispatch()), "/login");
        // The client does not know `Max-Age=0`: it keeps the removed cookie, without a value.
        assert_eq!(client.cookies().get("__Host-user").unwrap().value(), "");
        assert!(text(&client, "/login").contains("success: You are signed out."));
        assert_eq!(location(client.get("/").cookie(copy).dispatch()), "/login");
    }
}
