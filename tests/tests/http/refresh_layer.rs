//! The `Refresh` layer refreshes only a session that needs it, only if the response does not set
//! the cookie itself and is not for shared caches, and changes nothing else in the response.

use std::convert::Infallible;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use http::header::{CACHE_CONTROL, COOKIE, HeaderName, HeaderValue, SET_COOKIE, VARY};
use http::{HeaderMap, Request, Response, StatusCode};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use tower::{Layer, Service, ServiceExt, service_fn};
use trickster_session::{Keyring, Refresh, Secret, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
}

const MINUTE: u64 = 60;

fn secret(letter: char) -> Secret {
    Secret::from_text(format!("0123456789abcdef0123456789abcde{letter}")).unwrap()
}

fn sessions() -> TypedSession<Login> {
    TypedSession::new(Keyring::new(secret('f'))).at(noon())
}

/// The time at which the layer reads a request: that of its session manager.
fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn ago(seconds: u64) -> SystemTime {
    noon() - Duration::from_secs(seconds)
}

/// A body type that the layer does not know.
#[derive(Debug, PartialEq)]
struct Opaque(u8);

/// The response headers that reach the client, when the service responds with `headers` to a
/// request with these cookies.
fn response_headers(
    sessions: &TypedSession<Login>,
    cookies: &[&str],
    headers: &HeaderMap,
) -> HeaderMap {
    response_headers_with_status(sessions, cookies, StatusCode::OK, headers)
}

fn response_headers_with_status(
    sessions: &TypedSession<Login>,
    cookies: &[&str],
    status: StatusCode,
    headers: &HeaderMap,
) -> HeaderMap {
    let service = service_fn(|request: Request<Opaque>| async move {
        assert_eq!(request.body(), &Opaque(1));
        let mut response = Response::new(Opaque(2));
        *response.status_mut() = status;
        *response.headers_mut() = headers.clone();
        Ok::<_, Infallible>(response)
    });
    let mut request = Request::new(Opaque(1));
    for cookie in cookies {
        request.headers_mut().append(COOKIE, HeaderValue::from_str(cookie).unwrap());
    }
    let response = Refresh::new(sessions.clone()).layer(service).oneshot(request);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let response = runtime.block_on(response).unwrap();
    assert_eq!(response.body(), &Opaque(2));
    response.into_parts().0.headers
}

fn cookie_that_needs_refresh(sessions: &TypedSession<Login>) -> String {
    sessions.at(ago(90 * MINUTE)).set(&Login { user_id: 7 }).unwrap().pair().to_owned()
}

/// Headers of a response that does not set the session cookie.
fn other_headers() -> impl Strategy<Value = HeaderMap> {
    let line = prop_oneof![
        ("x-[a-z]{1,3}", "[ -~]{0,12}"),
        (Just("set-cookie".to_owned()), "[a-z]{1,8}=[a-z]{0,8}(; Path=/)?"),
        (Just("set-cookie".to_owned()), "__Host-login2=[a-z]{0,8}|__Host-logi=1|[a-z]{0,5}"),
        (Just("vary".to_owned()), "(Accept|Origin|Set-Cookie|Cookies)(, ?Accept-Encoding)?"),
        (Just("cache-control".to_owned()), "(no-cache|max-age=[0-9]{1,3})(, ?no-transform)?"),
    ];
    prop::collection::vec(line, 0..8).prop_map(|lines| {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(
                name.parse::<HeaderName>().unwrap(),
                HeaderValue::from_str(&value).unwrap(),
            );
        }
        headers
    })
}

fn lines<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Vec<&'h HeaderValue> {
    headers.get_all(name).iter().collect()
}

/// The present lines of a list and one more item, as one line.
fn extended(before: &[&HeaderValue], item: &str) -> String {
    let lines = before.iter().map(|line| line.to_str().unwrap());
    lines.chain([item]).collect::<Vec<_>>().join(", ")
}

/// `Cache-Control` headers with one or more directives in each.
fn cache_control() -> impl Strategy<Value = Vec<String>> {
    let directive = "(?i-u:public|s-maxage=[0-9]{1,3}|private|no-store)\
        |max-age=[0-9]{1,3}|no-cache|must-revalidate|ext=\"(public|private), no-store\"";
    prop::collection::vec(prop::collection::vec(directive, 1..4), 0..3)
        .prop_map(|lines| lines.iter().map(|line| line.join(", ")).collect())
}

proptest! {
    #[test]
    fn a_session_that_needs_refresh_changes_only_set_cookie_cache_control_and_vary(
        headers in other_headers(),
    ) {
        let sessions = sessions();
        let answer = response_headers(&sessions, &[&cookie_that_needs_refresh(&sessions)], &headers);
        for name in headers.keys().chain([&SET_COOKIE, &CACHE_CONTROL, &VARY]) {
            let (before, after) = (lines(&headers, name), lines(&answer, name));
            if *name == SET_COOKIE {
                prop_assert_eq!(&before[..], &after[..before.len()]);
                prop_assert_eq!(before.len() + 1, after.len());
                let pair = after[before.len()].to_str().unwrap().split(';').next().unwrap();
                prop_assert_eq!(sessions.get(pair).unwrap().user_id, 7);
            } else if *name == VARY {
                prop_assert_eq!(after, [&extended(&before, "Cookie")]);
            } else if *name == CACHE_CONTROL {
                prop_assert_eq!(after, [&extended(&before, "private")]);
            } else {
                prop_assert_eq!(after, before);
            }
        }
    }

    #[test]
    fn a_cookie_is_sent_only_in_a_response_that_shared_caches_must_not_keep(
        values in cache_control(),
    ) {
        let sessions = sessions();
        let headers = values.iter().map(|value| (CACHE_CONTROL, HeaderValue::from_str(value).unwrap()));
        let headers = HeaderMap::from_iter(headers);
        let answer = response_headers(&sessions, &[&cookie_that_needs_refresh(&sessions)], &headers);
        let text = |headers: &HeaderMap| {
            let all = extended(&lines(headers, &CACHE_CONTROL), "").to_ascii_lowercase();
            // The only quoted strings.
            all.replace("\"public, no-store\"", "").replace("\"private, no-store\"", "")
        };
        let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        if has(&text(&headers), &["public", "s-maxage"]) {
            prop_assert_eq!(answer, headers);
        } else {
            prop_assert!(answer.contains_key(SET_COOKIE));
            prop_assert!(has(&text(&answer), &["private", "no-store"]));
        }
    }

    #[test]
    fn only_a_live_session_past_half_its_idle_timeout_is_refreshed(
        age in prop_oneof![0..59 * MINUTE, 61 * MINUTE..119 * MINUTE, 121 * MINUTE..500 * MINUTE],
        headers in other_headers(),
    ) {
        let sessions = sessions();
        let set = sessions.at(ago(age)).set(&Login { user_id: 7 }).unwrap();
        let answer = response_headers(&sessions, &[set.pair()], &headers);
        let needs_refresh = (60 * MINUTE..120 * MINUTE).contains(&age);
        prop_assert_eq!(answer != headers, needs_refresh);
    }

    #[test]
    fn a_missing_or_rejected_cookie_leaves_the_response_unchanged(
        headers in other_headers(),
        other in "[a-z]{1,8}=[a-z]{0,8}",
    ) {
        let sessions = sessions();
        let foreign = TypedSession::<Login>::new(Keyring::new(secret('0'))).at(noon());
        let foreign = cookie_that_needs_refresh(&foreign);
        for cookies in [&[][..], &[&other[..]], &[&foreign[..]], &["__Host-login="]] {
            prop_assert_eq!(&response_headers(&sessions, cookies, &headers), &headers);
        }
    }

    #[test]
    fn a_response_that_sets_the_cookie_itself_is_left_unchanged(
        mut headers in other_headers(),
        value in "[a-z]{0,8}(; Path=/; Max-Age=0)?",
    ) {
        let sessions = sessions();
        let own = HeaderValue::from_str(&format!("__Host-login={value}")).unwrap();
        headers.append(SET_COOKIE, own);
        prop_assert_eq!(&response_headers(&sessions, &[&cookie_that_needs_refresh(&sessions)], &headers), &headers);
    }

    #[test]
    fn a_set_cookie_of_another_path_or_domain_does_not_stop_a_refresh(
        attributes in "(; Secure)?; (Path=/[a-z]{1,3}|Path=/; Domain=[a-z]{1,3}\\.[a-z]{1,3})(; HttpOnly)?",
    ) {
        let sessions = sessions();
        let other = HeaderValue::from_str(&format!("__Host-login=x{attributes}")).unwrap();
        let headers = HeaderMap::from_iter([(SET_COOKIE, other.clone())]);
        let answer = response_headers(&sessions, &[&cookie_that_needs_refresh(&sessions)], &headers);
        let sent = lines(&answer, &SET_COOKIE);
        prop_assert_eq!(sent.len(), 2);
        prop_assert_eq!(sent[0], other);
    }

    #[test]
    fn only_a_304_of_all_statuses_is_not_refreshed(
        status in prop_oneof![Just(304), 200_u16..600],
        headers in other_headers(),
    ) {
        let sessions = sessions();
        let cookie = cookie_that_needs_refresh(&sessions);
        let code = StatusCode::from_u16(status).unwrap();
        let answer = response_headers_with_status(&sessions, &[&cookie], code, &headers);
        prop_assert_eq!(answer == headers, status == 304);
    }

    #[test]
    fn vary_cookie_is_not_added_twice(
        vary in "(Accept, ?)?(cookie|Cookie|COOKIE|\\*)( ?, Origin)?",
    ) {
        let sessions = sessions();
        let headers = HeaderMap::from_iter([(VARY, HeaderValue::from_str(&vary).unwrap())]);
        let answer = response_headers(&sessions, &[&cookie_that_needs_refresh(&sessions)], &headers);
        prop_assert_eq!(lines(&answer, &VARY), [&vary[..]]);
        prop_assert_eq!(lines(&answer, &SET_COOKIE).len(), 1);
    }
}

#[test]
fn a_refresh_keeps_the_sign_in_time_and_restarts_the_idle_limit() {
    let sessions = sessions();
    let signed_in = ago(90 * MINUTE);
    let set = sessions.at(signed_in).set(&Login { user_id: 7 }).unwrap();
    let before = sessions.verify(set.pair()).unwrap();
    let answer = response_headers(&sessions, &["a=b", set.pair()], &HeaderMap::new());
    let pair = answer[SET_COOKIE].to_str().unwrap().split(';').next().unwrap();
    let after = sessions.verify(pair).unwrap();
    assert_eq!(after.issued_at(), before.issued_at());
    assert_eq!(after.refreshed_at(), before.refreshed_at() + Duration::from_secs(90 * MINUTE));
    assert!(!after.needs_refresh());
}

#[test]
fn a_session_of_a_verify_only_key_is_signed_again() {
    let keyring = Keyring::new(secret('f')).verify_only(secret('0'));
    let old = TypedSession::<Login>::new(Keyring::new(secret('0'))).at(noon());
    let both = TypedSession::<Login>::new(keyring).at(noon());
    let set = old.set(&Login { user_id: 7 }).unwrap();
    let answer = response_headers(&both, &[set.pair()], &HeaderMap::new());
    let pair = answer[SET_COOKIE].to_str().unwrap().split(';').next().unwrap();
    assert_eq!(sessions().get(pair).unwrap().user_id, 7);
}

#[test]
fn the_layer_returns_the_error_of_its_service() {
    let service = service_fn(|_: Request<()>| async { Err::<Response<()>, _>("broken") });
    let sessions = sessions();
    let mut request = Request::new(());
    let cookie = HeaderValue::from_str(&cookie_that_needs_refresh(&sessions)).unwrap();
    request.headers_mut().insert(COOKIE, cookie);
    let answer = Refresh::new(sessions).layer(service).oneshot(request);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert_eq!(runtime.block_on(answer).unwrap_err(), "broken");
}

/// A service with a fixed readiness that must not be called.
#[derive(Clone, Debug)]
struct FixedReadiness(Poll<Result<(), &'static str>>);

impl Service<Request<()>> for FixedReadiness {
    type Response = Response<()>;
    type Error = &'static str;
    type Future = std::future::Ready<Result<Response<()>, &'static str>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), &'static str>> {
        self.0
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        unreachable!("the layer must not call the service")
    }
}

#[test]
fn the_layer_is_ready_when_its_service_is_ready() {
    for readiness in [Poll::Pending, Poll::Ready(Ok(())), Poll::Ready(Err("broken"))] {
        let mut service = Refresh::new(sessions()).layer(FixedReadiness(readiness));
        assert_eq!(service.poll_ready(&mut Context::from_waker(Waker::noop())), readiness);
    }
}

#[test]
fn debug_names_the_cookie_and_shows_no_key() {
    let debug = format!("{:?}", sessions());
    assert!(debug.starts_with(r#"TypedSession { cookie: Cookie { name: "__Host-login", "#));
    assert!(debug.ends_with("}, .. }"), "{debug}");
    let refresh = Refresh::new(sessions());
    assert_eq!(format!("{refresh:?}"), format!("Refresh {{ sessions: {debug} }}"));
    let layered = refresh.layer(FixedReadiness(Poll::Pending));
    let shown =
        format!("RefreshService {{ inner: FixedReadiness(Pending), refresh: {refresh:?} }}");
    assert_eq!(format!("{layered:?}"), shown);
}

#[test]
fn a_session_that_is_revoked_while_the_handler_runs_is_not_refreshed() {
    #[derive(Serialize, Deserialize, SessionData)]
    #[session(max_age = "30d", idle_timeout = "2h")]
    struct Account {
        #[session(subject)]
        user_id: u64,
    }

    let sessions = TypedSession::<Account>::new(Keyring::new(secret('f'))).at(noon());
    let issue = |user_id| sessions.at(ago(200 * MINUTE)).set(&Account { user_id }).unwrap();
    let [cookie, other] = [7, 8].map(|user_id| {
        let earlier = sessions.at(ago(90 * MINUTE));
        let set = issue(user_id);
        let session = sessions.at(ago(150 * MINUTE)).verify(set.pair()).unwrap();
        earlier.update(&session).unwrap()
    });
    for (revoked, refreshed) in [(&other, true), (&cookie, false)] {
        let (handler, revoked) = (sessions.clone(), revoked.clone());
        // It sets no cookie itself, as where an admin signs a user out.
        let service = service_fn(move |_: Request<Opaque>| {
            let _ = handler.sign_out(revoked.pair());
            std::future::ready(Ok::<_, Infallible>(Response::new(Opaque(2))))
        });
        let mut request = Request::new(Opaque(1));
        request.headers_mut().insert(COOKIE, HeaderValue::from_str(cookie.pair()).unwrap());
        let mut answering =
            std::pin::pin!(Refresh::new(sessions.clone()).layer(service).oneshot(request));
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready(Ok(response)) = answering.as_mut().poll(&mut context) else {
            panic!("the service answers at once")
        };
        assert_eq!(response.headers().contains_key(SET_COOKIE), refreshed);
    }
}
