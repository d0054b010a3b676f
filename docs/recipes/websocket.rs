//! A session in the handshake of a WebSocket.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::http::header::ORIGIN;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::any;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

/// The site whose pages may open a socket.
const SITE: &str = "https://example.com";

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

async fn chat(
    State(sessions): State<TypedSession<Login>>,
    _: Session<Login>, // 401 without a session, before anything is upgraded
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Result<Response, StatusCode> {
    if headers.get(ORIGIN).is_none_or(|origin| origin != SITE) {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(upgrade.on_upgrade(move |socket| talk(socket, sessions, headers)))
}

async fn talk(mut socket: WebSocket, sessions: TypedSession<Login>, headers: HeaderMap) {
    let mut every_minute = tokio::time::interval(Duration::from_secs(60));
    loop {
        let message = tokio::select! {
            message = socket.recv() => match message {
                Some(Ok(message)) => Some(message),
                _ => return,
            },
            _ = every_minute.tick() => None,
        };
        // Verify the cookie of the handshake again: it may have expired, or the user signed out.
        let Ok(session) = sessions.verify(&headers) else { break };
        if let Some(Message::Text(text)) = message {
            let answer = format!("{} says {text}", session.user_id);
            if socket.send(answer.into()).await.is_err() {
                return;
            }
        }
    }
    let ended = CloseFrame { code: close_code::POLICY, reason: "the session has ended".into() };
    let _ = socket.send(Message::Close(Some(ended))).await;
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new().route("/chat", any(chat)).with_state(sessions)
}

mod tests {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::{Duration, SystemTime};

    use axum::http::StatusCode;
    use axum::serve::Listener;
    use futures_util::{SinkExt, StreamExt};
    use tokio::io::DuplexStream;
    use tokio::sync::mpsc;
    use tokio_tungstenite::tungstenite::client::IntoClientRequest;
    use tokio_tungstenite::tungstenite::{Error, Message};
    use tokio_tungstenite::{WebSocketStream, client_async};
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, SITE, app};

    /// Connections within the process.
    struct InProcess(mpsc::Receiver<DuplexStream>);

    impl Listener for InProcess {
        type Io = DuplexStream;
        type Addr = ();

        async fn accept(&mut self) -> (DuplexStream, ()) {
            match self.0.recv().await {
                Some(connection) => (connection, ()),
                None => std::future::pending().await,
            }
        }

        fn local_addr(&self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Server {
        sessions: TypedSession<Login>,
        seconds: Arc<AtomicU64>,
        connect: mpsc::Sender<DuplexStream>,
    }

    impl Server {
        fn start() -> Self {
            let seconds = Arc::new(AtomicU64::new(1_800_000_000));
            let clock = Arc::clone(&seconds);
            let now =
                move || SystemTime::UNIX_EPOCH + Duration::from_secs(clock.load(Ordering::Relaxed));
            let keyring = Keyring::new(Secret::random().unwrap());
            let sessions = TypedSession::builder(keyring).clock(now).build().unwrap();
            let (connect, connections) = mpsc::channel(1);
            let served = axum::serve(InProcess(connections), app(sessions.clone()));
            tokio::spawn(served.into_future());
            Server { sessions, seconds, connect }
        }

        /// A cookie of user 7.
        fn cookie(&self) -> String {
            self.sessions.set(&Login { user_id: 7 }).unwrap().pair().to_owned()
        }

        async fn open(
            &self,
            cookie: &str,
            origin: Option<&str>,
        ) -> Result<WebSocketStream<DuplexStream>, StatusCode> {
            let mut request = "ws://example.com/chat".into_client_request().unwrap();
            request.headers_mut().insert("cookie", cookie.parse().unwrap());
            if let Some(origin) = origin {
                request.headers_mut().insert("origin", origin.parse().unwrap());
            }
            let (client, server) = tokio::io::duplex(4096);
            self.connect.send(server).await.unwrap();
            match client_async(request, client).await {
                Ok((socket, _)) => Ok(socket),
                Err(Error::Http(response)) => Err(response.status()),
                Err(error) => panic!("{error}"),
            }
        }
    }

    /// The next message within an hour of tokio's paused clock.
    async fn next(socket: &mut WebSocketStream<DuplexStream>) -> Option<Message> {
        let next = tokio::time::timeout(Duration::from_secs(3600), socket.next());
        next.await.expect("a message").map(Result::unwrap)
    }

    async fn say(socket: &mut WebSocketStream<DuplexStream>, text: &'static str) {
        socket.send(Message::from(text)).await.unwrap();
    }

    async fn assert_closed(socket: &mut WebSocketStream<DuplexStream>) {
        let Some(Message::Close(Some(frame))) = next(socket).await else { panic!("not closed") };
        assert_eq!((u16::from(frame.code), frame.reason.as_str()), (1008, "the session has ended"));
    }

    #[tokio::test(start_paused = true)]
    async fn the_handshake_needs_a_session_and_the_origin_of_this_site() {
        let server = Server::start();
        let cookie = server.cookie();
        for cookie in ["", "__Host-login=forged"] {
            let refused = server.open(cookie, Some(SITE)).await.err();
            assert_eq!(refused, Some(StatusCode::UNAUTHORIZED));
        }
        let others =
            ["https://evil.example", "http://example.com", "https://example.com.evil.example"];
        for origin in others.map(Some).into_iter().chain([Some("null"), None]) {
            let refused = server.open(&cookie, origin).await.err();
            assert_eq!(refused, Some(StatusCode::FORBIDDEN), "{origin:?}");
        }
        let mut socket = server.open(&cookie, Some(SITE)).await.unwrap();
        say(&mut socket, "hello").await;
        assert_eq!(next(&mut socket).await, Some(Message::from("7 says hello")));
    }

    #[tokio::test(start_paused = true)]
    async fn the_socket_closes_when_the_session_ends() {
        let server = Server::start();
        let cookie = server.cookie();
        let mut socket = server.open(&cookie, Some(SITE)).await.unwrap();
        server.seconds.fetch_add(2 * 60 * 60 - 1, Ordering::Relaxed);
        say(&mut socket, "hello").await;
        assert_eq!(next(&mut socket).await, Some(Message::from("7 says hello")));
        server.seconds.fetch_add(1, Ordering::Relaxed);
        assert_closed(&mut socket).await;
    }

    #[tokio::test(start_paused = true)]
    async fn after_a_sign_out_no_message_is_answered() {
        let server = Server::start();
        let cookie = server.cookie();
        let mut socket = server.open(&cookie, Some(SITE)).await.unwrap();
        say(&mut socket, "hello").await;
        assert_eq!(next(&mut socket).await, Some(Message::from("7 says hello")));
        let _ = server.sessions.sign_out(cookie.as_str());
        say(&mut socket, "hello again").await;
        assert_closed(&mut socket).await;
    }
}
