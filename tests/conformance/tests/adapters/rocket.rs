//! What only Rocket has: a cookie jar beside the headers, forwarding guards and a request-local cache.

use std::time::{Duration, SystemTime};

use rocket::http::{Cookie, CookieJar, Header, Status};
use rocket::local::blocking::{Client, LocalRequest};
use rocket::response::Redirect;
use rocket::{State, get, post, routes, uri};
use serde::{Deserialize, Serialize};
use trickster_session::rocket::{OrForward, RequestCookies, WithCookie};
use trickster_session::{Keyring, Session, SessionData, SetError, TypedSession};

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_age = "1h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

type Sessions = TypedSession<Login>;

fn sessions() -> Sessions {
    TypedSession::new(Keyring::from_text("the secret of the tests of Rocket alone").unwrap())
}

#[post("/login/<user_id>")]
fn login(sessions: &State<Sessions>, user_id: u64) -> Result<WithCookie<()>, SetError> {
    Ok(WithCookie(sessions.set(&Login { user_id })?, ()))
}

#[post("/jar-login/<user_id>")]
fn jar_login(sessions: &State<Sessions>, jar: &CookieJar<'_>, user_id: u64) {
    jar.add(sessions.set(&Login { user_id }).unwrap());
}

#[post("/logout")]
fn logout(sessions: &State<Sessions>, cookies: RequestCookies<'_>) -> WithCookie<()> {
    WithCookie(sessions.sign_out(cookies), ())
}

#[get("/profile")]
fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

#[get("/twice")]
fn twice(one: &Session<Login>, other: OrForward<&Session<Login>>, fresh: Session<Login>) -> String {
    assert!(*one == fresh);
    std::ptr::eq(one, other.0).to_string()
}

#[get("/account")]
fn account(session: OrForward<Session<Login>>) -> String {
    session.user_id.to_string()
}

#[get("/account", rank = 2)]
fn account_of_guest() -> Redirect {
    Redirect::to(uri!("/sign-in"))
}

#[get("/members")]
fn members(session: OrForward<&Session<Login>>) -> String {
    session.user_id.to_string()
}

fn client(client: fn(rocket::Rocket<rocket::Build>) -> Client) -> (Client, Sessions) {
    let sessions = sessions();
    let routes =
        routes![login, jar_login, logout, profile, twice, account, account_of_guest, members];
    (client(rocket::build().manage(sessions.clone()).mount("/", routes)), sessions)
}

fn untracked() -> (Client, Sessions) {
    client(|rocket| Client::untracked(rocket).unwrap())
}

fn tracked() -> (Client, Sessions) {
    client(|rocket| Client::tracked(rocket).unwrap())
}

fn answer(request: LocalRequest<'_>) -> (u16, String) {
    let response = request.dispatch();
    (response.status().code, response.into_string().unwrap_or_default())
}

/// A `Cookie` header with these sessions, each issued this many seconds ago.
fn header(sessions: &Sessions, issued: &[(u64, u64)]) -> Header<'static> {
    let pair = |(user_id, seconds): &(u64, u64)| {
        let then = SystemTime::now() - Duration::from_secs(*seconds);
        sessions.at(then).set(&Login { user_id: *user_id }).unwrap().pair().to_owned()
    };
    Header::new("Cookie", issued.iter().map(pair).collect::<Vec<_>>().join("; "))
}

#[test]
fn a_tracked_client_stays_signed_in_until_it_signs_out() {
    let (client, _) = tracked();
    for path in ["/login/7", "/jar-login/7"] {
        assert_eq!(client.post(path).dispatch().status(), Status::Ok);
        assert_eq!(answer(client.get("/profile")), (200, "7".to_owned()));
        let copy = client.cookies().get("__Host-login").cloned().unwrap();
        client.post("/logout").dispatch();
        assert_eq!(answer(client.get("/profile")).0, 401);
        assert_eq!(answer(client.get("/profile").cookie(copy)).0, 401, "sign_out read the jar");
    }
}

#[test]
fn a_cookie_of_the_jar_is_read_only_without_a_header() {
    let (client, sessions) = untracked();
    let in_jar = sessions.set(&Login { user_id: 1 }).unwrap();
    assert_eq!(answer(client.get("/profile").cookie(&in_jar)), (200, "1".to_owned()));
    let header = header(&sessions, &[(2, 10)]);
    let both = client.get("/profile").cookie(&in_jar).header(header);
    assert_eq!(answer(both), (200, "2".to_owned()));
    // The jar decodes names, so it has this one as `__Host-login`, which another subdomain can set.
    let encoded = in_jar.pair().replacen("__Host-", "__Host%2D", 1);
    let decoded = Cookie::parse_encoded(encoded.clone()).unwrap().into_owned();
    assert_eq!(decoded.name(), in_jar.name());
    let forged = client.get("/profile").cookie(decoded).header(Header::new("Cookie", encoded));
    assert_eq!(answer(forged).0, 401);
}

#[test]
fn the_most_recently_issued_of_several_cookies_in_the_header_decides() {
    let (client, sessions) = untracked();
    for both in [[(1, 60), (2, 30)], [(2, 30), (1, 60)]] {
        let request = client.get("/profile").header(header(&sessions, &both));
        assert_eq!(answer(request), (200, "2".to_owned()));
    }
}

#[test]
fn a_session_cookie_is_the_same_in_and_out_of_the_jar() {
    #[derive(Serialize, Deserialize, SessionData)]
    #[session(name = "__Secure-full", path = "/a", domain = "example.com", max_age = "9s")]
    #[session(same_site = "None", partitioned)]
    struct Full {}

    let keyring = Keyring::from_text("the secret of the tests of Rocket alone").unwrap();
    let sessions = TypedSession::<Full>::new(keyring);
    for set_cookie in [sessions.set(&Full {}).unwrap(), sessions.clear()] {
        let attributes = |text: &str| {
            let mut parts: Vec<_> = text.split("; ").map(str::to_owned).collect();
            parts.sort();
            parts
        };
        let cookie = Cookie::from(&set_cookie);
        assert_eq!(attributes(&cookie.encoded().to_string()), attributes(set_cookie.as_str()));
    }
    let (client, _) = untracked();
    let response = client.post("/jar-login/7").dispatch();
    let sent: Vec<_> = response.headers().get("Set-Cookie").collect();
    assert_eq!(sent.len(), 1, "{sent:?}");
    for attribute in ["__Host-login=", "; SameSite=Lax", "; Path=/", "; Secure", "; HttpOnly"] {
        assert!(sent[0].contains(attribute), "{sent:?}");
    }
}

#[test]
fn a_guard_that_forwards_leads_to_the_route_of_a_lower_rank_or_to_401() {
    let (client, sessions) = untracked();
    let signed_in = sessions.set(&Login { user_id: 7 }).unwrap();
    for path in ["/account", "/members"] {
        assert_eq!(answer(client.get(path).cookie(&signed_in)), (200, "7".to_owned()));
    }
    let response = client.get("/account").dispatch();
    assert_eq!(response.status(), Status::SeeOther);
    assert_eq!(response.headers().get_one("Location"), Some("/sign-in"));
    assert_eq!(client.get("/members").dispatch().status(), Status::Unauthorized);
}

#[test]
fn a_referenced_session_is_verified_once_per_request() {
    let (client, sessions) = untracked();
    let [one, two] = [1, 2].map(|user_id| sessions.set(&Login { user_id }).unwrap());
    assert_eq!(answer(client.get("/twice").cookie(&one)), (200, "true".to_owned()));
    // The cache ends with the request.
    assert_eq!(answer(client.get("/members").cookie(&one)), (200, "1".to_owned()));
    assert_eq!(answer(client.get("/members").cookie(&two)), (200, "2".to_owned()));
    assert_eq!(client.get("/members").dispatch().status(), Status::Unauthorized);
}
