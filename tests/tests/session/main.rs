//! The life of a session: its limits, the keys that sign it and the versions of its struct.

mod key_rotation;
mod lifetime;
mod schema_versions;
