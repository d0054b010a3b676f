//! Signed-in clients that request their profile continuously and concurrently.

use std::collections::BTreeSet;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use ureq::Agent;
use ureq::http::StatusCode;

use crate::nginx::SERVED_BY;

/// How long to wait until every client has a response.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Limit of requests per client, so that a test always ends.
const MAX_REQUESTS: usize = 50_000;

/// The responses of one client so far.
#[derive(Clone, Default)]
struct Client {
    answered: usize,
    served_by: BTreeSet<String>,
}

struct State {
    clients: Vec<Client>,
    failures: Vec<String>,
    stopped: bool,
}

/// The running clients.
pub struct Clients {
    state: Mutex<State>,
    changed: Condvar,
}

impl Clients {
    /// Signs in `count` clients at `origin` and lets them request their profile while `during`
    /// runs. Returns the number of responses. Asserts that each client gets its own session.
    pub fn run(origin: &str, count: usize, during: impl FnOnce(&Clients)) -> usize {
        let state =
            State { clients: vec![Client::default(); count], failures: Vec::new(), stopped: false };
        let clients = Clients { state: Mutex::new(state), changed: Condvar::new() };
        std::thread::scope(|scope| {
            for index in 0..count {
                let clients = &clients;
                scope.spawn(move || clients.ask(origin, index));
            }
            // Stops the clients even if `during` panics, or the scope would wait for them.
            let _stop = StopOnDrop(&clients);
            clients.wait_for_answers(10);
            during(&clients);
            clients.wait_for_answers(10);
        });
        let state = clients.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(state.failures, [""; 0]);
        state.clients.iter().map(|client| client.answered).sum()
    }

    /// Waits until every client has `times` more responses.
    pub fn wait_for_answers(&self, times: usize) {
        let state = self.lock();
        let until: Vec<_> = state.clients.iter().map(|client| client.answered + times).collect();
        self.wait(state, |state| {
            state.clients.iter().zip(&until).all(|(client, until)| client.answered >= *until)
        });
    }

    /// Waits until, from now on, at least `count` processes have served every client.
    pub fn wait_for_processes(&self, count: usize) {
        let mut state = self.lock();
        state.clients.iter_mut().for_each(|client| client.served_by.clear());
        self.wait(state, |state| {
            state.clients.iter().all(|client| client.served_by.len() >= count)
        });
    }

    fn wait(&self, state: std::sync::MutexGuard<'_, State>, done: impl Fn(&State) -> bool) {
        let waiting = |state: &mut State| state.failures.is_empty() && !done(state);
        let waited = self.changed.wait_timeout_while(state, TIMEOUT, waiting);
        let (state, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
        assert_eq!(state.failures, [""; 0]);
        assert!(!timeout.timed_out(), "a client got no response within {TIMEOUT:?}");
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, origin: &str, index: usize) {
        let client: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(TIMEOUT))
            .build()
            .into();
        let name = format!("user{index}");
        let signed_in = client.post(format!("{origin}/login")).send_form([("username", &name)]);
        let mut failures = match signed_in {
            Ok(answer) if answer.status() == StatusCode::OK => None,
            Ok(answer) => Some(format!("{name} is not signed in: {}", answer.status())),
            Err(error) => Some(format!("{name} is not signed in: {error}")),
        };
        let expected = format!(r#"{{"user_id":123,"username":"{name}","role":"admin"}}"#);
        loop {
            let answer = match failures {
                Some(failures) => Err(failures),
                None => profile(&client, origin, &expected),
            };
            let mut state = self.lock();
            match answer {
                Ok(served_by) => {
                    state.clients[index].answered += 1;
                    state.clients[index].served_by.insert(served_by);
                }
                Err(failures) => state.failures.push(format!("{name}: {failures}")),
            }
            self.changed.notify_all();
            let asked = state.clients[index].answered;
            if state.stopped || asked >= MAX_REQUESTS || !state.failures.is_empty() {
                return;
            }
            failures = None;
        }
    }
}

/// Requests the profile once; returns the process that responded.
fn profile(client: &Agent, origin: &str, expected: &str) -> Result<String, String> {
    let describe = |error: ureq::Error| error.to_string();
    let mut answer = client.get(format!("{origin}/profile")).call().map_err(describe)?;
    let text = answer.body_mut().read_to_string().map_err(describe)?;
    if answer.status() != StatusCode::OK || text != expected {
        return Err(format!("{} {text}", answer.status()));
    }
    let served_by = answer.headers().get(SERVED_BY).and_then(|value| value.to_str().ok());
    // nginx lists every process that it tried; only the last one responded.
    let served_by = served_by.and_then(|tried| tried.rsplit(", ").next());
    served_by.map(str::to_owned).ok_or_else(|| "the response does not name the process".to_owned())
}

struct StopOnDrop<'c>(&'c Clients);

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.0.lock().stopped = true;
    }
}
