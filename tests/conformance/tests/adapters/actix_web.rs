//! What only actix-web has: its own `Cookie` and `HeaderValue`, and its test requests.

use actix_web::cookie::Cookie;
use actix_web::http::header::{HeaderValue, SET_COOKIE};
use actix_web::test::{TestRequest, call_and_read_body, init_service};
use actix_web::{App, HttpResponse, web};
use serde::{Deserialize, Serialize};
use trickster_session::{
    AppendSetCookie, Keyring, Secret, Session, SessionData, SetCookie, TypedSession,
};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

fn sessions<T: SessionData>() -> TypedSession<T> {
    TypedSession::new(Keyring::new(Secret::random().unwrap()))
}

#[test]
fn a_test_request_with_the_session_cookie_is_signed_in() {
    async fn profile(session: Session<Login>) -> String {
        session.user_id.to_string()
    }

    actix_web::rt::System::new().block_on(async {
        let sessions = sessions::<Login>();
        let app = App::new().app_data(web::Data::new(sessions.clone()));
        let app = init_service(app.route("/", web::get().to(profile))).await;
        let set_cookie = sessions.set(&Login { user_id: 7 }).unwrap();
        for cookie in [Cookie::from(&set_cookie), Cookie::from(set_cookie)] {
            let request = TestRequest::get().cookie(cookie).to_request();
            assert_eq!(call_and_read_body(&app, request).await, "7");
        }
    });
}

/// The pair and the attributes of a `Set-Cookie`, in alphabetic order.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<_> = text.split("; ").map(str::to_owned).collect();
    parts.sort();
    parts
}

#[test]
fn a_cookie_keeps_every_attribute_except_partitioned() {
    #[derive(Serialize, Deserialize, SessionData)]
    #[session(name = "__Secure-full", path = "/a", domain = "example.com", max_age = "9s")]
    #[session(same_site = "None", partitioned)]
    struct Full {}

    let sessions = sessions::<Full>();
    for set_cookie in [sessions.set(&Full {}).unwrap(), sessions.clear()] {
        let mut expected = parts(set_cookie.as_str());
        assert_eq!(expected.len(), 8, "{set_cookie:?}");
        expected.retain(|part| part != "Partitioned");
        assert_eq!(parts(&Cookie::from(&set_cookie).to_string()), expected);
    }
}

#[test]
fn a_header_value_is_the_whole_set_cookie_and_sensitive() {
    let set_cookie = sessions::<Login>().set(&Login { user_id: 7 }).unwrap();
    let value = HeaderValue::from(set_cookie.clone());
    assert_eq!(value, set_cookie.as_str());
    assert!(value.is_sensitive());
}

#[test]
fn append_set_cookie_adds_an_optional_cookie_to_the_others() {
    let cleared = sessions::<Login>().clear();
    let sent = |response: &HttpResponse| {
        let values = response.headers().get_all(SET_COOKIE);
        values.map(|value| value.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for set_cookie in [None, Some(cleared.clone())] {
        let other = ("set-cookie", "other=1");
        let mut expected = vec!["other=1".to_owned()];
        expected.extend(set_cookie.clone().map(SetCookie::into_string));
        let mut builder = HttpResponse::Ok();
        let built = builder.append_header(other).append_set_cookie(set_cookie.clone()).finish();
        assert_eq!(sent(&built), expected);
        let mut changed = HttpResponse::Ok().append_header(other).finish();
        changed.headers_mut().append_set_cookie(set_cookie);
        assert_eq!(sent(&changed), expected);
    }
    let one = HttpResponse::Ok().append_set_cookie(cleared.clone()).finish();
    assert_eq!(sent(&one), [cleared.into_string()]);
}
