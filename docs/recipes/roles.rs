//! Roles.

use axum::Router;
use axum::extract::{FromRef, FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SessionField, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "8h", idle_timeout = "30m")]
struct Login {
    #[session(subject)]
    user_id: u64,
    role: Role,
}

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    Admin,
    Member,
}

type Sessions = State<TypedSession<Login>>;

/// The session of an admin. Without a session the response is 401, for a member it is 403.
struct Admin(Session<Login>);

impl<S> FromRequestParts<S> for Admin
where
    S: Sync,
    TypedSession<Login>: FromRef<S>,
{
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, StatusCode> {
        let sessions = TypedSession::<Login>::from_ref(state);
        let session = sessions.verify(&parts.headers).map_err(|error| error.status())?;
        match session.role {
            Role::Admin => Ok(Admin(session)),
            Role::Member => Err(StatusCode::FORBIDDEN),
        }
    }
}

async fn users(Admin(session): Admin) -> String {
    format!("the users, for admin {}", session.user_id)
}

/// An admin changes the role of another user.
async fn change_role(State(sessions): Sessions, _: Admin, Path(user_id): Path<u64>) {
    // First update the database. The next sign-in puts the new role into the session.
    sessions.revoke_all(&user_id);
}

/// A user gets another role during a session, such as by accepting an invitation.
async fn accept(
    State(sessions): Sessions,
    mut session: Session<Login>,
) -> Result<impl IntoResponse, SetError> {
    // Check the invitation here.
    session.role = Role::Admin;
    Ok((sessions.renew(&session)?, "you are an admin now"))
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new()
        .route("/users", get(users))
        .route("/users/{user_id}/role", post(change_role))
        .route("/invitation", post(accept))
        .with_state(sessions)
}

mod tests {
    use axum::Router;
    use axum::http::StatusCode;
    use axum::routing::get;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, Role, app};
    use crate::browser::Browser;

    /// The application, with a sign-in for each role.
    fn site() -> Router {
        let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
        let (admins, members) = (sessions.clone(), sessions.clone());
        app(sessions)
            .route(
                "/admin",
                get(async move || admins.set(&Login { user_id: 1, role: Role::Admin })),
            )
            .route(
                "/member",
                get(async move || members.set(&Login { user_id: 2, role: Role::Member })),
            )
    }

    async fn signed_in(site: &Router, role: &str) -> Browser {
        let mut browser = Browser::new(site.clone());
        assert_eq!(browser.get(role).await.status, StatusCode::OK);
        browser
    }

    #[tokio::test]
    async fn a_guest_gets_401_a_member_403_and_an_admin_the_page() {
        let site = site();
        assert_eq!(Browser::new(site.clone()).get("/users").await.status, StatusCode::UNAUTHORIZED);
        let mut member = signed_in(&site, "/member").await;
        assert_eq!(member.get("/users").await.status, StatusCode::FORBIDDEN);
        assert_eq!(member.post("/users/1/role", "").await.status, StatusCode::FORBIDDEN);
        let mut admin = signed_in(&site, "/admin").await;
        assert_eq!(admin.get("/users").await.body, "the users, for admin 1");
    }

    #[tokio::test]
    async fn a_changed_role_ends_the_sessions_of_that_user_alone() {
        let site = site();
        let mut admin = signed_in(&site, "/admin").await;
        let mut member = signed_in(&site, "/member").await;
        assert_eq!(admin.post("/users/2/role", "").await.status, StatusCode::OK);
        assert_eq!(member.get("/users").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(admin.get("/users").await.status, StatusCode::OK);
        assert_eq!(
            signed_in(&site, "/member").await.get("/users").await.status,
            StatusCode::FORBIDDEN
        );
    }

    #[tokio::test]
    async fn a_new_role_is_in_a_new_session_and_the_old_one_has_ended() {
        let site = site();
        let mut member = signed_in(&site, "/member").await;
        let mut copy = member.copy();
        assert_eq!(member.post("/invitation", "").await.status, StatusCode::OK);
        assert_eq!(member.get("/users").await.body, "the users, for admin 2");
        assert_eq!(copy.get("/users").await.status, StatusCode::UNAUTHORIZED);
    }
}
