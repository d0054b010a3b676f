//! Library types as complete responses, in each framework: a `SetCookie` becomes an empty 200 with
//! the header, a `VerifyError` an empty 401, and a `SetError` an empty 500.

use serde::{Deserialize, Serialize};
use trickster_session::{
    Keyring, Secret, SessionData, SetCookie, SetError, TypedSession, VerifyError,
};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

fn clear() -> SetCookie {
    TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap())).clear()
}

const CLEARED: &str = "__Host-login=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";

/// Checks the status, `Set-Cookie` header and body of each response.
fn assert_documented(answers: [(u16, Option<String>, Vec<u8>); 3]) {
    let [cleared, rejected, failed] = answers;
    assert_eq!(cleared, (200, Some(CLEARED.to_owned()), vec![]));
    assert_eq!(rejected, (401, None, vec![]));
    assert_eq!(failed, (500, None, vec![]));
}

#[test]
fn actix_web_answers_as_documented() {
    use actix_web::test::TestRequest;
    use actix_web::{HttpResponse, Responder, ResponseError, body, http::header::SET_COOKIE};

    actix_web::rt::System::new().block_on(async {
        let answer = async |response: HttpResponse| {
            let set = response.headers().get(SET_COOKIE).map(|it| it.to_str().unwrap().to_owned());
            let status = response.status().as_u16();
            (status, set, body::to_bytes(response.into_body()).await.unwrap().to_vec())
        };
        let request = TestRequest::default().to_http_request();
        assert_documented([
            answer(clear().respond_to(&request)).await,
            answer(VerifyError::Tag.error_response()).await,
            answer(SetError::Clock.error_response()).await,
        ]);
        assert_eq!(ResponseError::status_code(&VerifyError::Tag).as_u16(), 401);
    });
}

#[tokio::test]
async fn axum_answers_as_documented() {
    use axum::http::header::SET_COOKIE;
    use axum::response::{IntoResponse, Response};

    async fn answer(response: Response) -> (u16, Option<String>, Vec<u8>) {
        let set = response.headers().get(SET_COOKIE).map(|it| it.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), 9).await.unwrap();
        (status, set, body.to_vec())
    }
    assert_documented([
        answer(clear().into_response()).await,
        answer(VerifyError::Tag.into_response()).await,
        answer(SetError::Clock.into_response()).await,
    ]);
}

#[tokio::test]
async fn poem_answers_as_documented() {
    use poem::error::ResponseError;
    use poem::http::header::SET_COOKIE;
    use poem::{Error, IntoResponse, Response};

    async fn answer(response: Response) -> (u16, Option<String>, Vec<u8>) {
        let set = response.headers().get(SET_COOKIE).map(|it| it.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        (status, set, response.into_body().into_vec().await.unwrap())
    }
    assert_documented([
        answer(clear().into_response()).await,
        answer(Error::from(VerifyError::Tag).into_response()).await,
        answer(Error::from(SetError::Clock).into_response()).await,
    ]);
    // Middleware reads the status before the error becomes a response.
    assert_eq!(Error::from(VerifyError::Tag).status(), 401);
    assert_eq!(ResponseError::status(&SetError::Clock), 500);
}

#[tokio::test]
async fn salvo_answers_as_documented() {
    use salvo::prelude::*;
    use salvo::test::{ResponseExt, TestClient};

    #[handler]
    async fn cleared() -> SetCookie {
        clear()
    }
    #[handler]
    async fn rejected() -> VerifyError {
        VerifyError::Tag
    }
    #[handler]
    async fn failed() -> SetError {
        SetError::Clock
    }
    // salvo's default catcher writes a page.
    #[handler]
    async fn nothing(response: &mut Response) {
        response.render("");
    }

    async fn answer(handler: impl Handler) -> (u16, Option<String>, Vec<u8>) {
        let catcher = salvo::catcher::Catcher::default().hoop(nothing);
        let service = Service::new(Router::new().get(handler)).catcher(catcher);
        let mut answer = TestClient::get("http://localhost/").send(&service).await;
        let set = answer.headers().get("set-cookie").map(|it| it.to_str().unwrap().to_owned());
        let body = answer.take_bytes(None).await.unwrap_or_default();
        (answer.status_code.unwrap().as_u16(), set, body.to_vec())
    }
    assert_documented([answer(cleared).await, answer(rejected).await, answer(failed).await]);
}

#[test]
fn rocket_answers_as_documented() {
    use rocket::local::blocking::{Client, LocalResponse};
    use rocket::{Request, catch, catchers, get, http::Status, routes};
    use trickster_session::rocket::WithCookie;

    #[get("/cleared")]
    fn cleared() -> SetCookie {
        clear()
    }
    #[get("/rejected")]
    fn rejected() -> VerifyError {
        VerifyError::Tag
    }
    #[get("/failed")]
    fn failed() -> SetError {
        SetError::Clock
    }
    #[get("/refused")]
    fn refused() -> (Status, WithCookie<&'static str>) {
        (Status::Unauthorized, WithCookie(clear(), "bye"))
    }
    #[get("/caught")]
    fn caught() -> WithCookie<Status> {
        WithCookie(clear(), Status::Unauthorized)
    }
    // Rocket's default catchers write a page.
    #[catch(default)]
    fn nothing(_: Status, _: &Request<'_>) {}

    let routes = routes![cleared, rejected, failed, refused, caught];
    let server = rocket::build().mount("/", routes).register("/", catchers![nothing]);
    let client = Client::untracked(server).unwrap();
    let answer = |response: LocalResponse<'_>| {
        let set = response.headers().get_one("Set-Cookie").map(str::to_owned);
        (response.status().code, set, response.into_bytes().unwrap_or_default())
    };
    assert_documented(
        ["/cleared", "/rejected", "/failed"].map(|uri| answer(client.get(uri).dispatch())),
    );
    // A status with a body keeps the cookie; a response from a catcher does not.
    let cookie = Some(CLEARED.to_owned());
    assert_eq!(answer(client.get("/refused").dispatch()), (401, cookie, b"bye".to_vec()));
    assert_eq!(answer(client.get("/caught").dispatch()), (401, None, vec![]));
}
