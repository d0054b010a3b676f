//! axum extractors, the `Refresh` layer and the events that both log.

mod axum;
mod refresh_layer;
mod tracing_events;
