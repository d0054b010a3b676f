//! An OAuth provider in the process, so that `axum_oauth` runs without an account. It signs in Alice without
//! asking. Its authorization code is the PKCE challenge, so it needs no memory to check the verifier.

use std::collections::HashMap;
use std::convert::Infallible;

use axum::Router;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::get;
use oauth2::basic::BasicClient;
use oauth2::url::{Url, form_urlencoded};
use oauth2::{AccessToken, AuthUrl, ClientId, EndpointNotSet, EndpointSet, HttpRequest};
use oauth2::{HttpResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, TokenUrl};

use super::User;

pub type Client =
    BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// A real provider has other URLs, and gives an id and a secret when the application is registered.
pub fn client() -> Client {
    let url = |path| format!("http://localhost:3000{path}");
    BasicClient::new(ClientId::new("example".into()))
        .set_auth_uri(AuthUrl::new(url("/provider/authorize")).unwrap())
        .set_token_uri(TokenUrl::new(url("/provider/token")).unwrap())
        .set_redirect_uri(RedirectUrl::new(url("/auth/authorized")).unwrap())
}

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/provider/authorize", get(authorize))
}

async fn authorize(Query(asked): Query<HashMap<String, String>>) -> Result<Redirect, StatusCode> {
    let asked = |name| asked.get(name).ok_or(StatusCode::BAD_REQUEST);
    let answer = [("code", asked("code_challenge")?), ("state", asked("state")?)];
    let url = Url::parse_with_params(asked("redirect_uri")?, answer);
    Ok(Redirect::to(url.map_err(|_| StatusCode::BAD_REQUEST)?.as_str()))
}

/// The HTTP client, which would send this request to the token endpoint.
pub async fn http(request: HttpRequest) -> Result<HttpResponse, Infallible> {
    let form: HashMap<_, _> = form_urlencoded::parse(request.body()).into_owned().collect();
    let verifier = PkceCodeVerifier::new(form["code_verifier"].clone());
    let expected = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let (status, body) = match expected.as_str() == form["code"] {
        true => (StatusCode::OK, r#"{ "access_token": "alice's", "token_type": "bearer" }"#),
        false => (StatusCode::BAD_REQUEST, r#"{ "error": "invalid_grant" }"#),
    };
    let mut response = HttpResponse::new(body.into());
    *response.status_mut() = status;
    Ok(response)
}

/// Whose access token this is.
pub fn user(_token: &AccessToken) -> User {
    User { id: "123".into(), username: "alice".into() }
}
