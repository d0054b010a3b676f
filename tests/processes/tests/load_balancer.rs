//! Three processes behind nginx, and not one signed-in request refused, whatever is done to them.

use std::net::SocketAddr;

use trickster_session_processes::clients::Crowd;
use trickster_session_processes::has;
use trickster_session_processes::nginx::Nginx;
use trickster_session_tests::login_example::Example;

const OLD: &str = "the secret that signed until today";
const NEW: &str = "the secret that signs from today on";

/// Three login examples, each at an address of its own that it keeps.
struct Fleet {
    processes: Vec<Option<Example>>,
    addrs: Vec<SocketAddr>,
}

impl Fleet {
    fn start(secret: &str) -> Self {
        let processes: Vec<_> = (0..3).map(|_| Example::start(Some(secret))).collect();
        let addrs = processes.iter().map(Example::addr).collect();
        Fleet { processes: processes.into_iter().map(Some).collect(), addrs }
    }

    fn crash(&mut self, index: usize) {
        self.processes[index].take().expect("it runs").crash();
    }

    fn start_again(&mut self, index: usize, secret: &str) {
        self.processes[index] = Some(Example::start_at(self.addrs[index], secret));
    }

    /// Ends one process after the other and starts it with other secrets.
    fn roll_to(&mut self, secrets: &str, crowd: &Crowd) {
        for index in 0..self.processes.len() {
            let process = self.processes[index].take().expect("it runs");
            let status = process.terminate();
            assert!(status.success(), "a process that is rolled ends in order: {status}");
            crowd.each_is_answered(3);
            self.start_again(index, secrets);
            crowd.each_is_answered(3);
        }
        // Only now may the next step begin, as in a deploy. Whoever was answered by all of them
        // holds a cookie that some of them refreshed.
        crowd.each_is_served_by(3);
    }
}

fn no_signed_in_request_is_refused(clients: usize) {
    if !has("nginx", "nginx-light") {
        return;
    }
    let mut fleet = Fleet::start(OLD);
    let nginx = Nginx::start(&fleet.addrs);
    let answered = Crowd::run(&nginx.url(""), clients, |crowd| {
        crowd.each_is_served_by(3);

        fleet.crash(0);
        crowd.each_is_served_by(2);
        fleet.start_again(0, OLD);
        crowd.each_is_served_by(3);

        fleet.roll_to(&format!("{OLD},{NEW}"), crowd);
        fleet.roll_to(&format!("{NEW},{OLD}"), crowd);
        fleet.roll_to(NEW, crowd);
    });
    assert!(answered >= clients * 60, "only {answered} requests were answered");
}

#[test]
fn one_client_is_never_refused_through_a_crash_and_a_key_rotation() {
    no_signed_in_request_is_refused(1);
}

#[test]
fn of_32_clients_none_is_ever_refused_through_a_crash_and_a_key_rotation() {
    no_signed_in_request_is_refused(32);
}

#[test]
fn a_rotation_that_skips_a_step_is_noticed() {
    if !has("nginx", "nginx-light") {
        return;
    }
    let mut fleet = Fleet::start(OLD);
    let nginx = Nginx::start(&fleet.addrs);
    let skipped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Crowd::run(&nginx.url(""), 1, |crowd| fleet.roll_to(NEW, crowd));
    }));
    assert!(skipped.is_err(), "a client is refused while the processes do not agree on a key");
}
