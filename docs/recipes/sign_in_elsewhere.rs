//! The redirect to the sign-in page in actix-web, Rocket, poem and salvo: the rows of the table in
//! `recipes.md`. Each function turns a 401 of a GET into the redirect.

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

/// The sign-in page, with the path to return to.
fn sign_in_page(path: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    format!("/login?next={next}")
}

mod in_actix_web {
    use actix_web::dev::ServiceResponse;
    use actix_web::http::{Method, header::LOCATION};
    use actix_web::middleware::ErrorHandlerResponse;
    use actix_web::{HttpResponse, Result};

    use super::sign_in_page;

    pub fn sign_in_first<B>(response: ServiceResponse<B>) -> Result<ErrorHandlerResponse<B>> {
        let request = response.request();
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Ok(ErrorHandlerResponse::Response(response.map_into_left_body()));
        }
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let redirect =
            HttpResponse::SeeOther().insert_header((LOCATION, sign_in_page(path))).finish();
        Ok(ErrorHandlerResponse::Response(response.into_response(redirect).map_into_right_body()))
    }
}

mod in_rocket {
    use rocket::http::{Method, Status};
    use rocket::response::Redirect;
    use rocket::{Request, catch};

    use super::sign_in_page;

    #[catch(401)]
    pub fn sign_in_first(request: &Request<'_>) -> Result<Redirect, (Status, ())> {
        match request.method() {
            Method::Get | Method::Head => {
                Ok(Redirect::to(sign_in_page(&request.uri().to_string())))
            }
            _ => Err((Status::Unauthorized, ())),
        }
    }
}

mod in_poem {
    use std::sync::Arc;

    use poem::http::{Method, StatusCode};
    use poem::web::Redirect;
    use poem::{Endpoint, IntoResponse, Request, Response, Result};

    use super::sign_in_page;

    pub async fn sign_in_first<E: Endpoint>(
        endpoint: Arc<E>,
        request: Request,
    ) -> Result<Response> {
        let is_page = matches!(*request.method(), Method::GET | Method::HEAD);
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let page = sign_in_page(path);
        match endpoint.call(request).await {
            Err(error) if is_page && error.status() == StatusCode::UNAUTHORIZED => {
                Ok(Redirect::see_other(page).into_response())
            }
            result => result.map(IntoResponse::into_response),
        }
    }
}

mod in_salvo {
    use salvo::http::{Method, StatusCode};
    use salvo::prelude::*;

    use super::sign_in_page;

    #[handler]
    pub async fn sign_in_first(
        request: &mut Request,
        response: &mut Response,
        ctrl: &mut FlowCtrl,
    ) {
        let is_page = matches!(*request.method(), Method::GET | Method::HEAD);
        if is_page && response.status_code == Some(StatusCode::UNAUTHORIZED) {
            let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
            response.render(Redirect::other(sign_in_page(path)));
            ctrl.skip_rest();
        }
    }
}

mod tests {
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::Login;

    const PAGE: &str = "/profile?tab=2";
    const SIGN_IN: &str = "/login?next=%2Fprofile%3Ftab%3D2";

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    /// What a guest gets for a GET and for a POST: the status and `Location`.
    fn assert_redirected(get: (u16, Option<&str>), post: (u16, Option<&str>)) {
        assert_eq!(get, (303, Some(SIGN_IN)));
        assert_eq!(post, (401, None));
    }

    #[actix_web::test]
    async fn actix_web() {
        use actix_web::http::{Method, StatusCode, header::LOCATION};
        use actix_web::middleware::ErrorHandlers;
        use actix_web::test::{TestRequest, call_service, init_service};
        use actix_web::{App, web};
        use trickster_session::Session;

        async fn profile(session: Session<Login>) -> String {
            session.user_id.to_string()
        }

        let sign_in_first = super::in_actix_web::sign_in_first;
        let app = App::new()
            .app_data(web::Data::new(sessions()))
            .wrap(ErrorHandlers::new().handler(StatusCode::UNAUTHORIZED, sign_in_first))
            .route("/profile", web::route().to(profile));
        let app = init_service(app).await;
        let mut responses = Vec::new();
        for method in [Method::GET, Method::POST] {
            let request = TestRequest::with_uri(PAGE).method(method).to_request();
            responses.push(call_service(&app, request).await);
        }
        let [get, post] = [&responses[0], &responses[1]].map(|response| {
            let location = response.headers().get(LOCATION);
            (response.status().as_u16(), location.map(|location| location.to_str().unwrap()))
        });
        assert_redirected(get, post);
    }

    #[test]
    fn rocket() {
        use rocket::local::blocking::Client;
        use rocket::{catchers, get, post, routes};
        use trickster_session::Session;

        #[get("/profile")]
        fn profile(session: Session<Login>) -> String {
            session.user_id.to_string()
        }

        #[post("/profile")]
        fn change(session: Session<Login>) -> String {
            session.user_id.to_string()
        }

        let sign_in_first = catchers![super::in_rocket::sign_in_first];
        let rocket = rocket::build()
            .manage(sessions())
            .mount("/", routes![profile, change])
            .mount("/api", routes![profile])
            .register("/profile", sign_in_first);
        let client = Client::untracked(rocket).unwrap();
        let (get, post) = (client.get(PAGE).dispatch(), client.post(PAGE).dispatch());
        let [get, post] = [&get, &post]
            .map(|response| (response.status().code, response.headers().get_one("location")));
        assert_redirected(get, post);
        assert_eq!(client.get("/api/profile").dispatch().status().code, 401);
    }

    #[test]
    fn rocket_redirects_to_every_path_that_it_parses() {
        use rocket::http::uri::Origin;
        use rocket::local::blocking::Client;
        use rocket::response::Redirect;
        use rocket::{get, routes};

        #[get("/?<next>")]
        fn signed_in(next: String) -> Redirect {
            Redirect::to(next)
        }

        let client = Client::untracked(rocket::build().mount("/", routes![signed_in])).unwrap();
        let (mut parsed, mut refused) = (0, Vec::new());
        for byte in (b'!'..=b'~').filter(|byte| *byte != b'\\') {
            for next in [format!("/a{}b", char::from(byte)), format!("/a?{}b", char::from(byte))] {
                let escaped: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
                let response = client.get(format!("/?next={escaped}")).dispatch();
                if Origin::parse(&next).is_ok() {
                    assert_eq!(response.status().code, 303, "{next}");
                    assert_eq!(response.headers().get_one("location"), Some(&*next));
                    parsed += 1;
                } else if response.status().code == 500 {
                    refused.push(next);
                }
            }
        }
        assert!(parsed > 100, "{parsed} parsed");
        assert!(refused.iter().any(|next| next == "/a|b"), "{refused:?}");
    }

    #[tokio::test]
    async fn poem() {
        use poem::http::header::LOCATION;
        use poem::test::TestClient;
        use poem::{EndpointExt, Route, get, handler};
        use trickster_session::Session;

        #[handler]
        fn profile(session: Session<Login>) -> String {
            session.user_id.to_string()
        }

        let app = Route::new()
            .at("/profile", get(profile).post(profile))
            .around(super::in_poem::sign_in_first)
            .data(sessions());
        let client = TestClient::new(app);
        let (get, post) = (client.get(PAGE).send().await.0, client.post(PAGE).send().await.0);
        let [get, post] = [&get, &post].map(|response| {
            let location = response.headers().get(LOCATION);
            (response.status().as_u16(), location.map(|location| location.to_str().unwrap()))
        });
        assert_redirected(get, post);
    }

    #[tokio::test]
    async fn salvo() {
        use salvo::affix_state;
        use salvo::catcher::Catcher;
        use salvo::http::header::LOCATION;
        use salvo::prelude::*;
        use salvo::test::TestClient;
        use trickster_session::Session;

        #[handler]
        async fn profile(session: Session<Login>) -> String {
            session.user_id.to_string()
        }

        let router = Router::with_path("profile")
            .hoop(affix_state::inject(sessions()))
            .get(profile)
            .post(profile);
        let catcher = Catcher::default().hoop(super::in_salvo::sign_in_first);
        let service = Service::new(router).catcher(catcher);
        let url = format!("http://example.com{PAGE}");
        let get = TestClient::get(&url).send(&service).await;
        let post = TestClient::post(&url).send(&service).await;
        let [get, post] = [&get, &post].map(|response| {
            let location = response.headers().get(LOCATION);
            let status = response.status_code.unwrap().as_u16();
            (status, location.map(|location| location.to_str().unwrap()))
        });
        assert_redirected(get, post);
    }
}
