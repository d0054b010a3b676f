//! Three servers behind nginx refuse no signed-in request through a crash and a key rotation.

use std::net::SocketAddr;

use trickster_session_processes::clients::Clients;
use trickster_session_processes::is_installed;
use trickster_session_processes::nginx::Nginx;
use trickster_session_tests::login_example::LoginServer;

const OLD: &str = "the secret that signed until today";
const NEW: &str = "the secret that signs from today on";

/// Three login servers that keep their addresses when restarted.
struct Fleet {
    processes: Vec<Option<LoginServer>>,
    addrs: Vec<SocketAddr>,
}

impl Fleet {
    fn start(secret: &str) -> Self {
        let processes: Vec<_> = (0..3).map(|_| LoginServer::start(Some(secret))).collect();
        let addrs = processes.iter().map(LoginServer::addr).collect();
        Fleet { processes: processes.into_iter().map(Some).collect(), addrs }
    }

    fn crash(&mut self, index: usize) {
        self.processes[index].take().expect("it runs").crash();
    }

    fn start_again(&mut self, index: usize, secret: &str) {
        self.processes[index] = Some(LoginServer::start_at(self.addrs[index], secret));
    }

    /// Restarts one process after the other with new secrets.
    fn roll_to(&mut self, secrets: &str, clients: &Clients) {
        for index in 0..self.processes.len() {
            let process = self.processes[index].take().expect("it runs");
            let status = process.terminate();
            assert!(status.success(), "a restarted process exits cleanly: {status}");
            clients.wait_for_answers(3);
            self.start_again(index, secrets);
            clients.wait_for_answers(3);
        }
        // As in a deploy, the next step waits until all processes have the new secrets and have
        // served every client.
        clients.wait_for_processes(3);
    }
}

fn no_signed_in_request_is_refused(clients: usize) {
    if !is_installed("nginx", "nginx-light") {
        return;
    }
    let mut fleet = Fleet::start(OLD);
    let nginx = Nginx::start(&fleet.addrs);
    let answered = Clients::run(&nginx.url(""), clients, |clients| {
        clients.wait_for_processes(3);

        fleet.crash(0);
        clients.wait_for_processes(2);
        fleet.start_again(0, OLD);
        clients.wait_for_processes(3);

        fleet.roll_to(&format!("{OLD},{NEW}"), clients);
        fleet.roll_to(&format!("{NEW},{OLD}"), clients);
        fleet.roll_to(NEW, clients);
    });
    assert!(answered >= clients * 60, "only {answered} requests were answered");
}

#[test]
fn one_client_stays_signed_in_through_a_crash_and_a_key_rotation() {
    no_signed_in_request_is_refused(1);
}

#[test]
fn thirty_two_clients_stay_signed_in_through_a_crash_and_a_key_rotation() {
    no_signed_in_request_is_refused(32);
}

#[test]
fn a_rotation_that_skips_a_step_refuses_a_client() {
    if !is_installed("nginx", "nginx-light") {
        return;
    }
    let mut fleet = Fleet::start(OLD);
    let nginx = Nginx::start(&fleet.addrs);
    let skipped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Clients::run(&nginx.url(""), 1, |clients| fleet.roll_to(NEW, clients));
    }));
    assert!(skipped.is_err(), "a client is refused while the processes have different keys");
}
