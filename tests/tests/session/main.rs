//! The life of a session: how it begins and ends, the keys that sign it and the versions of its struct.

mod after;
mod deploys;
mod key_rotation;
mod lifetime;
mod schema_versions;
mod start;
mod take;
mod transient;
