//! Sends what this process has revoked.

use core::time::Duration;
use std::sync::Arc;
use std::time::Instant;

use redis::RedisError;

use super::backoff::Backoff;
use super::message::Message;
use super::replication::Shared;
use super::stream::Stream;

/// How many messages are sent at once.
const BATCH: usize = 500;

/// After how long without messages the next ones go over a new connection: something on the way may have
/// forgotten the old one.
const IDLE: Duration = Duration::from_secs(60);

/// Sends messages for as long as the application runs.
pub(super) async fn run(shared: Arc<Shared>) {
    let mut backoff = Backoff::default();
    let mut connected: Option<(Stream, Instant)> = None;
    loop {
        let (batch, reconnect) = shared.pending.batch(BATCH).await;
        let fresh = |used: &Instant| !reconnect && used.elapsed() < IDLE;
        let stream = connected.take().filter(|(_, used)| fresh(used)).map(|(stream, _)| stream);
        match send(&shared, stream, &batch).await {
            Ok(stream) => {
                connected = Some((stream, Instant::now()));
                shared.health.written();
                backoff.reset();
            }
            Err(error) => {
                shared.health.not_written(&error);
                shared.pending.not_sent(batch);
                backoff.wait().await;
            }
        }
    }
}

/// Sends messages, over a new connection if there is none.
async fn send(
    shared: &Shared,
    stream: Option<Stream>,
    batch: &[Message],
) -> Result<Stream, RedisError> {
    let mut stream = match stream {
        Some(stream) => stream,
        None => shared.source.connect().await?,
    };
    stream.append(batch).await?;
    Ok(stream)
}
