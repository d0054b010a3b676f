//! The same check without tower, for every framework.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorForbidden;
use actix_web::middleware::Next;

/// The origin of this site.
const SITE: &[u8] = b"https://example.com";

/// Whether a request that changes something comes from a page of this site. `header` gives the first header
/// of a name.
fn comes_from_own_page<'h>(header: impl Fn(&'static str) -> Option<&'h [u8]>) -> bool {
    match header("sec-fetch-site") {
        Some(site) => site == b"same-origin" || site == b"none",
        // A browser from before 2023, which sends `Origin` with every POST; or no browser.
        None => header("origin").is_none_or(|origin| origin == SITE),
    }
}

/// For `App::wrap(from_fn(only_own_pages))` in actix-web.
async fn only_own_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> actix_web::Result<ServiceResponse<impl MessageBody>> {
    let header = |name| Some(request.headers().get(name)?.as_bytes());
    if !request.method().is_safe() && !comes_from_own_page(header) {
        return Err(ErrorForbidden("this request was made by another site"));
    }
    next.call(request).await
}

mod tests {
    use actix_web::http::StatusCode;
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, init_service, try_call_service};
    use actix_web::{App, web};
    use axum::http::{HeaderMap, HeaderValue};

    use super::{comes_from_own_page, only_own_pages};

    /// `Sec-Fetch-Site`, `Origin`, and whether the request is accepted.
    const REQUESTS: [(Option<&str>, Option<&str>, bool); 12] = [
        (Some("same-origin"), Some("https://example.com"), true),
        (Some("none"), None, true),
        (Some("same-site"), Some("https://forum.example.com"), false),
        (Some("cross-site"), Some("https://evil.example"), false),
        (Some("cross-site"), Some("null"), false),
        (Some("cross-site"), None, false),
        (Some(""), Some("https://example.com"), false),
        (None, Some("https://example.com"), true),
        (None, Some("http://example.com"), false),
        (None, Some("https://example.com.evil.example"), false),
        (None, Some("null"), false),
        (None, None, true),
    ];

    #[actix_web::test]
    async fn only_pages_of_this_site_can_make_a_change() {
        let routes = web::resource("/account").get(async || "account").post(async || "deleted");
        let app = App::new().wrap(from_fn(only_own_pages)).service(routes);
        let app = init_service(app).await;
        for (site, origin, accepted) in REQUESTS {
            for (method, accepted) in [("GET", true), ("POST", accepted)] {
                let mut request = TestRequest::with_uri("/account").method(method.parse().unwrap());
                for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                    if let Some(value) = value {
                        request = request.insert_header((name, value));
                    }
                }
                let status = match try_call_service(&app, request.to_request()).await {
                    Ok(response) => response.status(),
                    Err(error) => error.as_response_error().status_code(),
                };
                let expected = if accepted { StatusCode::OK } else { StatusCode::FORBIDDEN };
                assert_eq!(status, expected, "{method} {site:?} {origin:?}");
            }
        }
    }

    #[test]
    fn the_check_reads_a_header_map_of_the_crate_http() {
        for (site, origin, accepted) in REQUESTS {
            let mut headers = HeaderMap::new();
            for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                if let Some(value) = value {
                    headers.insert(name, HeaderValue::from_static(value));
                }
            }
            let header = |name| headers.get(name).map(HeaderValue::as_bytes);
            assert_eq!(comes_from_own_page(header), accepted, "{site:?} {origin:?}");
        }
    }
}
