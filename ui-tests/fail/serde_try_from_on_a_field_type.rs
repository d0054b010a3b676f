use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(try_from = "u8")]
enum Role {
    Admin,
    Member,
}

impl TryFrom<u8> for Role {
    type Error = &'static str;

    fn try_from(role: u8) -> Result<Self, Self::Error> {
        match role {
            0 => Ok(Role::Admin),
            1 => Ok(Role::Member),
            _ => Err("no such role"),
        }
    }
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    role: Role,
}

fn main() {}
