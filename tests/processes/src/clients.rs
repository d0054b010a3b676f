//! Signed-in clients that ask for their profile again and again, all at once.

use std::collections::BTreeSet;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use ureq::Agent;
use ureq::http::StatusCode;

use crate::nginx::SERVED_BY;

/// How long to wait for every client to be answered.
const TIMEOUT: Duration = Duration::from_secs(60);

/// No client asks more often than this, so that a test ends even if nobody ends it.
const MAX_REQUESTS: usize = 50_000;

/// One client: what it was answered so far.
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

/// The clients, as the test sees them while they ask.
pub struct Clients {
    state: Mutex<State>,
    changed: Condvar,
}

impl Clients {
    /// Signs `count` clients in at `origin`, has them ask for their profile while `during` runs,
    /// and gives how many requests were answered. Each must be answered with its own session.
    pub fn run(origin: &str, count: usize, during: impl FnOnce(&Clients)) -> usize {
        let state =
            State { clients: vec![Client::default(); count], failures: Vec::new(), stopped: false };
        let clients = Clients { state: Mutex::new(state), changed: Condvar::new() };
        std::thread::scope(|scope| {
            for index in 0..count {
                let clients = &clients;
                scope.spawn(move || clients.ask(origin, index));
            }
            // Ends the clients also when `during` panics, or the scope would wait for them.
            let _stop = StopOnDrop(&clients);
            clients.wait_for_answers(10);
            during(&clients);
            clients.wait_for_answers(10);
        });
        let state = clients.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(state.failures, [""; 0]);
        state.clients.iter().map(|client| client.answered).sum()
    }

    /// Waits until every client was answered `times` more.
    pub fn wait_for_answers(&self, times: usize) {
        let state = self.lock();
        let until: Vec<_> = state.clients.iter().map(|client| client.answered + times).collect();
        self.wait(state, |state| {
            state.clients.iter().zip(&until).all(|(client, until)| client.answered >= *until)
        });
    }

    /// Waits until every client was served by at least `count` processes from now on.
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
        assert!(!timeout.timed_out(), "a client was not answered in {TIMEOUT:?}");
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

/// Asks for the profile once; gives the process that answered.
fn profile(client: &Agent, origin: &str, expected: &str) -> Result<String, String> {
    let describe = |error: ureq::Error| error.to_string();
    let mut answer = client.get(format!("{origin}/profile")).call().map_err(describe)?;
    let text = answer.body_mut().read_to_string().map_err(describe)?;
    if answer.status() != StatusCode::OK || text != expected {
        return Err(format!("{} {text}", answer.status()));
    }
    let served_by = answer.headers().get(SERVED_BY).and_then(|value| value.to_str().ok());
    // Of several, all but the last one failed.
    let served_by = served_by.and_then(|tried| tried.rsplit(", ").next());
    served_by.map(str::to_owned).ok_or_else(|| "nobody says who answered".to_owned())
}

struct StopOnDrop<'c>(&'c Clients);

impl Drop for StopOnDrop<'_> {
    fn drop(&mut self) {
        self.0.lock().stopped = true;
    }
}
