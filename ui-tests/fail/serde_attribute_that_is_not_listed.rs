use serde::Deserialize;
use trickster_session::SessionField;

#[derive(Deserialize, SessionField)]
#[serde(variant_identifier)]
enum Role {
    Admin,
    Member,
}

fn main() {}
