//! The commands of the stream, and what they return.

use core::fmt;
use core::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, Cmd, ErrorKind, Pipeline, RedisError, Value, cmd};

use super::message::Message;

/// How long to wait for a connection, and for a response.
pub(super) const RESPONSE: Duration = Duration::from_secs(10);

/// How long Redis waits for new entries, in milliseconds: less than [`RESPONSE`].
const BLOCK: u64 = 5000;

/// The name of the only field of an entry.
const FIELD: &[u8] = b"r";

/// The id of an entry, which is also its position: when it was added, in milliseconds, and a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct EntryId {
    pub(super) milliseconds: u64,
    number: u64,
}

impl EntryId {
    fn parse(text: &[u8]) -> Option<Self> {
        let (milliseconds, number) = core::str::from_utf8(text).ok()?.split_once('-')?;
        Some(EntryId { milliseconds: milliseconds.parse().ok()?, number: number.parse().ok()? })
    }

    /// The first id after this one, if it is not the last one.
    pub(super) fn next(self) -> Option<Self> {
        if let Some(number) = self.number.checked_add(1) {
            return Some(EntryId { number, ..self });
        }
        Some(EntryId { milliseconds: self.milliseconds.checked_add(1)?, number: 0 })
    }

    /// An id of this Unix second.
    #[cfg(test)]
    pub(super) fn at(second: u64) -> Self {
        EntryId { milliseconds: second * 1000, number: 0 }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.milliseconds, self.number)
    }
}

/// An entry of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StreamEntry {
    pub(super) id: EntryId,
    /// What it holds, if it has the form of a message.
    pub(super) message: Option<Message>,
}

/// Where the stream is.
pub(super) struct Source {
    pub(super) client: Client,
    pub(super) key: String,
}

impl Source {
    /// Connects to it.
    pub(super) async fn connect(&self) -> Result<Stream, RedisError> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(RESPONSE))
            .set_response_timeout(Some(RESPONSE));
        let connection = self.client.get_multiplexed_async_connection_with_config(&config).await?;
        Ok(Stream { connection, key: self.key.clone() })
    }
}

/// A connection to the stream.
pub(super) struct Stream {
    connection: MultiplexedConnection,
    key: String,
}

impl Stream {
    /// The id of the last entry; the smallest id if there is none.
    pub(super) async fn last(&mut self) -> Result<EntryId, RedisError> {
        let last = self.range(cmd("XREVRANGE").arg(&self.key).arg("+").arg("-"), 1).await?;
        Ok(last.first().map(|entry| entry.id).unwrap_or_default())
    }

    /// The first entries after `id`.
    pub(super) async fn after(
        &mut self,
        id: EntryId,
        count: usize,
    ) -> Result<Vec<StreamEntry>, RedisError> {
        let Some(first) = id.next() else { return Ok(Vec::new()) };
        self.range(cmd("XRANGE").arg(&self.key).arg(first.to_string()).arg("+"), count).await
    }

    /// Whether this entry is in the stream, if there is one.
    pub(super) async fn has(&mut self, entry: Option<StreamEntry>) -> Result<bool, RedisError> {
        let Some(entry) = entry else { return Ok(true) };
        let id = entry.id.to_string();
        let found = self.range(cmd("XRANGE").arg(&self.key).arg(&id).arg(&id), 1).await?;
        Ok(found == [entry])
    }

    async fn range(
        &mut self,
        command: &mut Cmd,
        count: usize,
    ) -> Result<Vec<StreamEntry>, RedisError> {
        let value = command.arg("COUNT").arg(count).query_async(&mut self.connection).await?;
        entries(value).ok_or_else(unexpected)
    }

    /// Waits for entries after `id`. None, if none arrives for some seconds.
    pub(super) async fn wait(
        &mut self,
        id: EntryId,
        count: usize,
    ) -> Result<Vec<StreamEntry>, RedisError> {
        self.next_entries(cmd("XREAD").arg("BLOCK").arg(BLOCK), id, count).await
    }

    /// The entries after `id`, with the command of [`wait`](Self::wait) and so with its permission.
    pub(super) async fn read(
        &mut self,
        id: EntryId,
        count: usize,
    ) -> Result<Vec<StreamEntry>, RedisError> {
        self.next_entries(&mut cmd("XREAD"), id, count).await
    }

    async fn next_entries(
        &mut self,
        read: &mut Cmd,
        id: EntryId,
        count: usize,
    ) -> Result<Vec<StreamEntry>, RedisError> {
        read.arg("COUNT").arg(count).arg("STREAMS").arg(&self.key).arg(id.to_string());
        let found = match read.query_async(&mut self.connection).await? {
            Value::Nil => Some(Vec::new()),
            value => of_one_stream(value).and_then(entries),
        };
        found.ok_or_else(unexpected)
    }

    /// Adds entries.
    pub(super) async fn append(&mut self, messages: &[Message]) -> Result<(), RedisError> {
        let mut pipeline = Pipeline::with_capacity(messages.len());
        for message in messages {
            let add = pipeline.cmd("XADD").arg(&self.key).arg("*").arg(FIELD);
            add.arg(message.as_slice()).ignore();
        }
        pipeline.exec_async(&mut self.connection).await
    }

    /// Removes the entries before `id`.
    pub(super) async fn trim(&mut self, id: EntryId) -> Result<(), RedisError> {
        let mut trim = cmd("XTRIM");
        trim.arg(&self.key).arg("MINID").arg("=").arg(id.to_string());
        trim.exec_async(&mut self.connection).await
    }

    /// What time it is there, in Unix seconds.
    pub(super) async fn time(&mut self) -> Result<u64, RedisError> {
        let (seconds, _microseconds): (u64, u64) =
            cmd("TIME").query_async(&mut self.connection).await?;
        Ok(seconds)
    }
}

fn unexpected() -> RedisError {
    (ErrorKind::UnexpectedReturnType, "not the entries of a stream").into()
}

/// The entries of the only stream in the response of `XREAD`.
fn of_one_stream(value: Value) -> Option<Value> {
    match value {
        Value::Array(streams) => match streams.into_iter().next()? {
            Value::Array(named) => named.into_iter().nth(1),
            _ => None,
        },
        // RESP3, which a URL may ask for.
        Value::Map(streams) => streams.into_iter().next().map(|(_, entries)| entries),
        _ => None,
    }
}

/// The entries in a response. An entry may hold anything: others can write to the stream.
fn entries(value: Value) -> Option<Vec<StreamEntry>> {
    let Value::Array(entries) = value else { return None };
    let entry = |entry: Value| {
        let Value::Array(parts) = entry else { return None };
        let [Value::BulkString(id), fields] = parts.as_slice() else { return None };
        Some(StreamEntry { id: EntryId::parse(id)?, message: message(fields) })
    };
    entries.into_iter().map(entry).collect()
}

fn message(fields: &Value) -> Option<Message> {
    let Value::Array(fields) = fields else { return None };
    match fields.as_slice() {
        [Value::BulkString(field), Value::BulkString(bytes)] if field == FIELD => {
            bytes.as_slice().try_into().ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::BulkString(text.into())
    }

    #[test]
    fn an_id_is_followed_by_the_next_one_and_the_last_one_by_none() {
        let id = |text: &str| EntryId::parse(text.as_bytes()).unwrap();
        let next = |text: &str| id(text).next().map(|next| next.to_string());
        assert_eq!(next("0-0").as_deref(), Some("0-1"));
        assert_eq!(next("7-18446744073709551615").as_deref(), Some("8-0"));
        assert_eq!(next("18446744073709551615-18446744073709551615"), None);
        assert!(id("7-18446744073709551615") < id("8-0") && id("9-9") < id("10-0"));
        for wrong in ["", "-", "1", "1-", "-1", "1-1-1", "a-1", "1-18446744073709551616", "\u{ff}"]
        {
            assert_eq!(EntryId::parse(wrong.as_bytes()), None, "{wrong}");
        }
    }

    #[test]
    fn an_entry_of_another_form_has_no_message_and_a_response_of_another_form_no_entries() {
        let entry = |fields| Value::Array(vec![text("1-2"), Value::Array(fields)]);
        let message = [7; crate::revocation::redis::message::LEN];
        let field = || vec![text("r"), Value::BulkString(message.to_vec())];
        let read = |value| entries(Value::Array(vec![value]));
        let of = |fields| read(entry(fields)).unwrap()[0].message;
        assert_eq!(of(field()), Some(message));
        let other = |name: &str, len| vec![text(name), Value::BulkString(vec![7; len])];
        for fields in [
            vec![],
            vec![text("r")],
            other("s", 26),
            other("r", 25),
            other("r", 27),
            [field(), field()].concat(),
            vec![Value::Int(1), Value::Nil],
        ] {
            assert_eq!(of(fields), None);
        }
        for value in [
            Value::Nil,
            text("1-2"),
            Value::Array(vec![]),
            Value::Array(vec![text("x"), Value::Nil]),
        ] {
            assert_eq!(read(value), None);
        }
        assert_eq!(entries(Value::Okay), None);
    }
}
