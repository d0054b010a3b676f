use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[utoipa::path(post, path = "/login", responses(
    (status = 200, description = "signed in", headers(("Set-Cookie", description = "the session"))),
))]
async fn login(State(sessions): State<TypedSession<Login>>) -> Result<impl IntoResponse, SetError> {
    Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
}

#[utoipa::path(get, path = "/profile", security(("session" = [])), responses(
    (status = 200, body = u64),
    (status = 401, description = "no valid session"),
))]
async fn profile(session: Session<Login>) -> Json<u64> {
    Json(session.user_id)
}

fn documented(sessions: TypedSession<Login>) -> (Router, OpenApi) {
    let cookie = ApiKey::Cookie(ApiKeyValue::new(sessions.cookie().name));
    let routes = OpenApiRouter::new().routes(routes!(login)).routes(routes!(profile));
    let (router, mut document) = routes.with_state(sessions).split_for_parts();
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    (router, document)
}

fn app(sessions: TypedSession<Login>) -> Router {
    let (router, document) = documented(sessions);
    router.route("/openapi.json", get(async || Json(document)))
}

mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::http::header::COOKIE;
    use serde_json::{Value, json};
    use tower::ServiceExt;
    use trickster_session::{Keyring, Secret, Session, TypedSession};
    use utoipa_axum::router::OpenApiRouter;
    use utoipa_axum::routes;

    use super::{Login, app};

    async fn get(app: axum::Router, path: &str, cookie: Option<&str>) -> (u16, Value) {
        let mut request = Request::get(path);
        if let Some(cookie) = cookie {
            request = request.header(COOKIE, cookie);
        }
        let response = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }

    #[tokio::test]
    async fn the_document_names_the_cookie_of_the_deployment() {
        let keyring = || Keyring::new(Secret::random().unwrap());
        let production = TypedSession::<Login>::new(keyring());
        let development = TypedSession::builder(keyring()).plain_http(true).build().unwrap();
        for (sessions, name) in [(production, "__Host-login"), (development, "login")] {
            let (status, document) = get(app(sessions), "/openapi.json", None).await;
            assert_eq!(status, 200);
            let schemes = &document["components"]["securitySchemes"];
            let scheme = json!({ "session": { "type": "apiKey", "in": "cookie", "name": name } });
            assert_eq!(schemes, &scheme);
            let paths = &document["paths"];
            assert_eq!(paths["/profile"]["get"]["security"], json!([{ "session": [] }]));
            assert_eq!(paths["/login"]["post"]["security"], Value::Null);
            assert!(
                paths["/login"]["post"]["responses"]["200"]["headers"]["Set-Cookie"].is_object()
            );
        }
    }

    #[utoipa::path(get, path = "/", security((), ("session" = [])))]
    async fn home(_: Option<Session<Login>>) {}

    #[test]
    fn a_route_may_name_an_optional_session() {
        let routes = OpenApiRouter::<TypedSession<Login>>::new().routes(routes!(home));
        let document = serde_json::to_value(routes.into_openapi()).unwrap();
        assert_eq!(document["paths"]["/"]["get"]["security"], json!([{}, { "session": [] }]));
    }

    #[tokio::test]
    async fn what_the_document_says_of_the_profile_is_true() {
        let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
        let signed_in = sessions.set(&Login { user_id: 7 }).unwrap();
        let answer = get(app(sessions.clone()), "/profile", Some(signed_in.pair())).await;
        assert_eq!(answer, (200, json!(7)));
        assert_eq!(get(app(sessions), "/profile", None).await.0, 401);
    }
}
