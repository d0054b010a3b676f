//! Sends what this process has revoked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use redis::RedisError;

use super::backoff::Backoff;
use super::message::Message;
use super::replication::Shared;
use super::report;
use super::stream::{Source, Stream};

/// How many messages are sent at once.
const BATCH: usize = 500;

/// A sign for the writer.
#[derive(Clone, Default)]
pub(super) struct Writer {
    reconnect: Arc<AtomicBool>,
}

impl Writer {
    /// Lets the next messages go over a new connection.
    pub(super) fn reconnect(&self) {
        self.reconnect.store(true, Ordering::Relaxed);
    }

    /// Sends messages for as long as the application runs.
    pub(super) async fn run(self, shared: Arc<Shared>, source: Arc<Source>) {
        let mut backoff = Backoff::default();
        let mut stream = None;
        let mut failing = false;
        loop {
            let batch = shared.pending.batch(BATCH).await;
            if self.reconnect.swap(false, Ordering::Relaxed) {
                stream = None;
            }
            match send(&source, stream.take(), &batch).await {
                Ok(connected) => {
                    stream = Some(connected);
                    backoff.reset();
                    failing = false;
                }
                Err(error) => {
                    if !core::mem::replace(&mut failing, true) {
                        report::not_sent(&error);
                    }
                    shared.pending.not_sent(batch);
                    backoff.wait().await;
                }
            }
        }
    }
}

/// Sends messages, over a new connection if there is none.
async fn send(
    source: &Source,
    stream: Option<Stream>,
    batch: &[Message],
) -> Result<Stream, RedisError> {
    let mut stream = match stream {
        Some(stream) => stream,
        None => source.connect().await?,
    };
    stream.append(batch).await?;
    Ok(stream)
}
