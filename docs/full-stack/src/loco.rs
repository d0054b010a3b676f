use axum::http::HeaderMap;
use axum::{Extension, Router};
use loco_rs::app::{AppContext, Hooks};
use loco_rs::boot::{BootResult, StartMode, create_app};
use loco_rs::config::Config;
use loco_rs::controller::AppRoutes;
use loco_rs::environment::Environment;
use loco_rs::prelude::*;
use loco_rs::task::Tasks;
use serde::{Deserialize, Serialize};
use trickster_session::axum::ExtensionSession;
use trickster_session::{Keyring, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(subject)]
    user_id: u64,
}

type Sessions = Extension<TypedSession<Login>>;

async fn login(sessions: Sessions) -> Result<impl IntoResponse, SetError> {
    Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
}

async fn profile(session: ExtensionSession<Login>) -> Result<Response> {
    format::text(&format!("you are {}", session.user_id)) // 401 without a session
}

async fn logout(sessions: Sessions, headers: HeaderMap) -> impl IntoResponse {
    (sessions.sign_out(&headers), "bye")
}

pub struct App;

#[async_trait]
impl Hooks for App {
    fn app_name() -> &'static str {
        env!("CARGO_CRATE_NAME")
    }

    async fn boot(mode: StartMode, env: &Environment, config: Config) -> Result<BootResult> {
        create_app::<Self>(mode, env, config).await
    }

    fn routes(_: &AppContext) -> AppRoutes {
        let routes = Routes::new()
            .add("/login", post(login))
            .add("/profile", get(profile))
            .add("/logout", post(logout));
        AppRoutes::with_default_routes().add_route(routes)
    }

    async fn after_routes(router: Router, _: &AppContext) -> Result<Router> {
        let keyring = Keyring::from_env("SESSION_SECRET").map_err(Error::wrap)?;
        Ok(router.layer(Extension(TypedSession::<Login>::new(keyring))))
    }

    async fn connect_workers(_: &AppContext, _: &Queue) -> Result<()> {
        Ok(())
    }

    fn register_tasks(_: &mut Tasks) {}
}
