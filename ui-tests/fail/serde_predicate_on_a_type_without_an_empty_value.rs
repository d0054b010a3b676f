use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField, Default)]
enum Role {
    #[default]
    Guest,
    Admin,
}

fn is_guest(role: &Role) -> bool {
    matches!(role, Role::Guest)
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(default, skip_serializing_if = "is_guest")]
    role: Role,
}

fn main() {}
