//! The axum integration, the `Refresh` layer and the events of the `tracing` feature.

mod axum;
mod refresh_layer;
mod tracing_events;
