//! Three processes with clocks apart, whose lists of revocations reach each other late.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Record, Revocations, Revoked};
use crate::error::SetError;
use crate::session::Session;
use crate::token::{Keyring, Secret, SubjectId};
use crate::typed_session::TypedSession;
use trickster_session_derive::SessionData;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(crate = crate, name = "__Host-login", max_age = "30d", idle_timeout = "20d")]
struct Login {
    #[session(subject)]
    user: u8,
    visits: u8,
}

const PROCESSES: usize = 3;
const USERS: u8 = 3;

/// The keyring of each deploy. Three deploys rotate to the next secret: `1`, `1,2`, `2,1`, `2`, `2,3`, …
fn keyring(deploy: usize) -> Keyring {
    let secret = |number: usize| {
        Secret::from_text(format!("secret number {number}, padded to thirty-two bytes")).unwrap()
    };
    let first = deploy / 3;
    match deploy % 3 {
        0 => Keyring::new(secret(first)),
        1 => Keyring::new(secret(first)).verify_only(secret(first + 1)),
        _ => Keyring::new(secret(first + 1)).verify_only(secret(first)),
    }
}

#[derive(Clone, Debug)]
enum Step {
    Set {
        process: usize,
        user: u8,
    },
    Update {
        process: usize,
        cookie: prop::sample::Index,
    },
    SignOut {
        process: usize,
        cookies: [prop::sample::Index; 2],
    },
    Revoke {
        process: usize,
        cookie: prop::sample::Index,
    },
    RevokeAll {
        process: usize,
        user: u8,
    },
    Renew {
        process: usize,
        cookie: prop::sample::Index,
    },
    /// Some of the records of one process reach another, in any order.
    Deliver {
        from: usize,
        to: usize,
        order: u64,
        some: prop::sample::Index,
    },
    /// The next deploy of the rotation, on this process.
    NextKeys {
        process: usize,
    },
    Pass {
        milliseconds: u64,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let process = 0..PROCESSES;
    let cookie = any::<prop::sample::Index>;
    let user = 0..USERS;
    prop_oneof![
        4 => (process.clone(), user.clone()).prop_map(|(process, user)| Step::Set { process, user }),
        4 => (process.clone(), cookie()).prop_map(|(process, cookie)| Step::Update { process, cookie }),
        3 => (process.clone(), [cookie(), cookie()])
            .prop_map(|(process, cookies)| Step::SignOut { process, cookies }),
        1 => (process.clone(), cookie()).prop_map(|(process, cookie)| Step::Revoke { process, cookie }),
        1 => (process.clone(), user).prop_map(|(process, user)| Step::RevokeAll { process, user }),
        2 => (process.clone(), cookie()).prop_map(|(process, cookie)| Step::Renew { process, cookie }),
        3 => (process.clone(), process.clone(), any::<u64>(), any::<prop::sample::Index>())
            .prop_map(|(from, to, order, some)| Step::Deliver { from, to, order, some }),
        1 => process.prop_map(|process| Step::NextKeys { process }),
        3 => (0..4000u64).prop_map(|milliseconds| Step::Pass { milliseconds }),
    ]
}

/// What should be revoked, by user and time of issue.
#[derive(Default)]
struct Expected {
    single: HashSet<(u8, SystemTime)>,
    before: HashMap<u8, SystemTime>,
}

impl Expected {
    fn has(&self, user: u8, issued_at: SystemTime) -> bool {
        self.single.contains(&(user, issued_at))
            || self.before.get(&user).is_some_and(|before| issued_at < *before)
    }
}

/// A cookie whose user and time of issue are known.
struct Issued {
    pair: String,
    user: u8,
    issued_at: SystemTime,
    /// The number of the secret that signed it.
    secret: usize,
}

struct Processes {
    sessions: Vec<TypedSession<Login>>,
    deploys: [usize; PROCESSES],
    /// How far the clock of each process is ahead, in milliseconds.
    ahead: [u64; PROCESSES],
    now: SystemTime,
    issued: Vec<Issued>,
    expected: Expected,
}

impl Processes {
    fn new(ahead: [u64; PROCESSES]) -> Self {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
        let sessions = |_| {
            let list = Revocations::with_clock(move || now);
            TypedSession::builder(keyring(0)).revocations(list).build().unwrap()
        };
        Processes {
            sessions: (0..PROCESSES).map(sessions).collect(),
            deploys: [0; PROCESSES],
            ahead,
            now,
            issued: Vec::new(),
            expected: Expected::default(),
        }
    }

    fn at(&self, process: usize) -> TypedSession<Login> {
        self.sessions[process].at(self.now + Duration::from_millis(self.ahead[process]))
    }

    fn deliver_all(&self) {
        for from in &self.sessions {
            for to in &self.sessions {
                for record in from.revocations().list().records() {
                    to.revocations().list().apply(record, self.now);
                }
            }
        }
    }

    /// Keeps a cookie that was just issued or updated by this process, where it must be accepted.
    fn keep(&mut self, process: usize, pair: &str) {
        let session = self.at(process).verify(pair).expect("a new cookie is accepted at once");
        let (user, issued_at) = (session.user, session.issued_at());
        let secret = (self.deploys[process] + 1) / 3;
        self.issued.push(Issued { pair: pair.to_owned(), user, issued_at, secret });
    }

    /// The same, of a new session. If one of its user and second was revoked before its secret was known, the
    /// two cannot be told apart here, and it is not kept.
    fn keep_new(&mut self, process: usize, pair: &str) {
        self.keep(process, pair);
        self.issued.pop_if(|issued| self.expected.has(issued.user, issued.issued_at));
    }

    /// A revocation under the secret that signs has arrived, and the one under an older secret not yet.
    fn assert_revoked(&self, session: &Session<Login>, error: &SetError) {
        assert!(matches!(error, SetError::Revoked { .. }), "{error}");
        assert!(self.expected.has(session.user, session.issued_at()));
    }

    fn run(&mut self, step: Step) {
        match step {
            Step::Set { process, user } => {
                let set = self.at(process).set(&Login { user, visits: 0 }).unwrap();
                self.keep_new(process, set.pair());
            }
            Step::Update { process, cookie } if !self.issued.is_empty() => {
                let sessions = self.at(process);
                let Ok(mut session) = sessions.verify(&cookie.get(&self.issued).pair) else {
                    return;
                };
                session.visits = session.visits.wrapping_add(1);
                match sessions.update(&session) {
                    Ok(updated) => self.keep(process, updated.pair()),
                    Err(error) => self.assert_revoked(&session, &error),
                }
            }
            Step::SignOut { process, cookies } if !self.issued.is_empty() => {
                let sessions = self.at(process);
                let cookies = cookies.map(|cookie| cookie.get(&self.issued));
                let _ = sessions.sign_out(format!("{}; {}", cookies[0].pair, cookies[1].pair));
                for cookie in cookies {
                    // What no secret of this process signed is not genuine here.
                    if !matches!(
                        sessions.verify(&cookie.pair),
                        Err(crate::VerifyError::UnknownKey { .. } | crate::VerifyError::Tag)
                    ) {
                        self.expected.single.insert((cookie.user, cookie.issued_at));
                    }
                }
            }
            Step::Revoke { process, cookie } if !self.issued.is_empty() => {
                let sessions = self.at(process);
                let cookie = cookie.get(&self.issued);
                let Ok(session) = sessions.verify(&cookie.pair) else { return };
                sessions.revoke(&session);
                self.expected.single.insert((cookie.user, cookie.issued_at));
            }
            Step::RevokeAll { process, user } => {
                let sessions = self.at(process);
                sessions.revoke_all(&user);
                // The first second in which this process issues a session again.
                let again = sessions.set(&Login { user, visits: 0 }).unwrap();
                let before = sessions.verify(again.pair()).unwrap().issued_at();
                let known = self.expected.before.entry(user).or_insert(before);
                *known = before.max(*known);
            }
            Step::Renew { process, cookie } if !self.issued.is_empty() => {
                let sessions = self.at(process);
                let Issued { pair, user, issued_at, .. } = cookie.get(&self.issued);
                let Ok(session) = sessions.verify(pair) else { return };
                match sessions.renew(&session) {
                    Ok(renewed) => {
                        self.expected.single.insert((*user, *issued_at));
                        self.keep_new(process, renewed.pair());
                    }
                    Err(error) => self.assert_revoked(&session, &error),
                }
            }
            Step::Deliver { from, to, order, some } => {
                let mut records = self.sessions[from].revocations().list().records();
                records.sort_by_key(|record| record.subject.0 ^ order);
                let count = some.index(records.len() + 1);
                for record in records.into_iter().take(count) {
                    self.sessions[to].revocations().list().apply(record, self.now);
                }
            }
            // One deploy reaches all processes, and all revocations, before the next one begins.
            Step::NextKeys { process } => {
                let next = self.deploys[process] + 1;
                if self.deploys.iter().all(|deploy| next <= deploy + 1) {
                    self.deliver_all();
                    if next.is_multiple_of(3) {
                        // The old secret is removed once all that it signed has reached its limits.
                        self.issued.retain(|issued| issued.secret >= next / 3);
                    }
                    self.deploys[process] = next;
                    self.sessions[process].swap_keyring(keyring(next));
                }
            }
            Step::Pass { milliseconds } => self.now += Duration::from_millis(milliseconds),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn once_delivered_everywhere_exactly_the_revoked_sessions_are_refused(
        ahead in prop::array::uniform3(0..3000u64),
        steps in prop::collection::vec(step(), 1..80),
    ) {
        let mut processes = Processes::new(ahead);
        for step in steps {
            processes.run(step);
        }
        processes.deliver_all();
        for process in 0..PROCESSES {
            let sessions = processes.at(process);
            for Issued { pair, user, issued_at, .. } in &processes.issued {
                let found = sessions.verify(pair);
                if processes.expected.has(*user, *issued_at) {
                    prop_assert!(found.is_err(), "revoked, and accepted by {process}: {found:?}");
                } else {
                    let revoked = matches!(found, Err(crate::VerifyError::Revoked { .. }));
                    prop_assert!(!revoked, "refused by {process}, and not revoked");
                }
            }
        }
    }

    #[test]
    fn records_applied_twice_or_in_another_order_make_the_same_list(
        records in prop::collection::vec((0..3u64, any::<bool>(), 0..40u32), 0..40),
        order in any::<u64>(),
    ) {
        let records: Vec<_> = records.into_iter().map(|(subject, single, at)| Record {
            subject: SubjectId(subject << 60 | 7),
            revoked: if single { Revoked::IssuedAt(at) } else { Revoked::IssuedBefore(at) },
            until: 9_000_000_000,
        }).collect();
        let mut shuffled = [&records[..], &records[..]].concat();
        shuffled.sort_by_key(|record| {
            let (Revoked::IssuedAt(at) | Revoked::IssuedBefore(at)) = record.revoked;
            (u64::from(at) ^ order).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        });
        let [first, second] = [records, shuffled].map(|records| {
            let list = Revocations::new();
            for record in records {
                list.list().apply(record, SystemTime::UNIX_EPOCH);
            }
            list
        });
        for subject in (0..3).map(|subject| SubjectId(subject << 60 | 7)) {
            for at in 0..42 {
                prop_assert_eq!(first.is_revoked(subject, at), second.is_revoked(subject, at));
                let free = first.first_not_revoked(subject, at);
                prop_assert_eq!(free, second.first_not_revoked(subject, at));
                prop_assert!(free >= at && !first.is_revoked(subject, free));
                prop_assert!((at..free).all(|between| first.is_revoked(subject, between)));
            }
        }
    }

    #[test]
    fn a_list_that_is_given_what_it_lacks_lacks_nothing(
        records in prop::collection::vec((any::<bool>(), 0..3u64, any::<bool>(), 0..40u32, 0..9u64), 0..40),
    ) {
        let (here, there) = (Revocations::new(), Revocations::new());
        for (everywhere, subject, single, at, until) in records {
            let record = Record {
                subject: SubjectId(subject << 60 | 7),
                revoked: if single { Revoked::IssuedAt(at) } else { Revoked::IssuedBefore(at) },
                until: 4_000_000_000 - until,
            };
            here.list().apply(record, SystemTime::UNIX_EPOCH);
            if everywhere {
                there.list().apply(record, SystemTime::UNIX_EPOCH);
            }
        }
        for record in here.list().missing_in(there.list()) {
            there.list().apply(record, SystemTime::UNIX_EPOCH);
        }
        prop_assert_eq!(here.list().missing_in(there.list()), []);
        for subject in (0..3).map(|subject| SubjectId(subject << 60 | 7)) {
            for at in 0..42 {
                prop_assert!(!here.is_revoked(subject, at) || there.is_revoked(subject, at));
            }
        }
    }
}

fn record(subject: u64, issued_at: u32, until: u64) -> Record {
    Record { subject: SubjectId(subject), revoked: Revoked::IssuedAt(issued_at), until }
}

#[test]
fn beyond_256_sessions_of_one_subject_the_older_half_becomes_a_time() {
    let list = Revocations::new();
    let all: Vec<u32> = (0..257).map(|i| 1_000_000 + 2 * i).collect();
    for (count, at) in all.iter().enumerate() {
        // Between two revoked sessions, another one is valid until the older half becomes a time.
        assert!(!list.is_revoked(SubjectId(1), all[0] + 1), "{count}");
        list.list().apply(record(1, *at, 9_000_000_000), SystemTime::UNIX_EPOCH);
    }
    assert!(all.iter().all(|at| list.is_revoked(SubjectId(1), *at)));
    assert!(list.is_revoked(SubjectId(1), all[127] + 1));
    assert!(!list.is_revoked(SubjectId(1), all[128] + 1));
    assert!(!list.is_revoked(SubjectId(1), all[256] + 1));
    assert!(!list.is_revoked(SubjectId(2), all[0]), "another subject");
}

#[test]
fn a_revocation_is_kept_until_the_absolute_limit_and_dropped_as_others_arrive() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    let now = Arc::new(AtomicU64::new(1_000));
    let clock = Arc::clone(&now);
    let list = Revocations::with_clock(move || crate::clock::time(clock.load(Ordering::Relaxed)));
    let apply = |subject: u64| {
        let at = now.load(Ordering::Relaxed);
        list.list().apply(record(subject, at as u32, at + 100), crate::clock::time(at));
    };
    for subject in 0..10_000u64 {
        now.fetch_add(1, Ordering::Relaxed);
        // Subjects of every shard.
        apply(subject.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let kept = list.list().subjects();
        // The limit of 100 seconds and the 60 of other clocks, twice, in each of 16 shards at least 64.
        assert!(kept <= 16 * 64 + 2 * 160, "{kept}");
        for ago in [0, 50, 100, 160] {
            if let Some(earlier) = u64::checked_sub(subject, ago) {
                let id = SubjectId(earlier.wrapping_mul(0x9e37_79b9_7f4a_7c15));
                assert!(list.is_revoked(id, (1_001 + earlier) as u32), "{ago} seconds ago");
            }
        }
    }
    let late = record(1, 1_000, 1_100);
    list.list().apply(late, crate::clock::time(now.load(Ordering::Relaxed)));
    assert!(!list.is_revoked(SubjectId(1), 1_000), "it had reached its limit");
}

#[test]
fn no_other_session_type_has_the_id_of_a_subject() {
    #[derive(Serialize, Deserialize, SessionData)]
    #[session(crate = crate, name = "__Host-other")]
    struct Other {
        #[session(subject)]
        user: u8,
    }

    let list = Revocations::new();
    let keyring = keyring(0);
    let builder = || TypedSession::<Login>::builder(keyring.clone()).revocations(list.clone());
    let login = builder().build().unwrap();
    let tenant = builder().audience("tenant").build().unwrap();
    let plain = builder().plain_http(true).build().unwrap();
    let other = TypedSession::<Other>::builder(keyring.clone()).revocations(list.clone());
    let other = other.build().unwrap();
    login.revoke_all(&7);
    tenant.revoke_all(&7);
    plain.revoke_all(&7);
    other.revoke_all(&7);
    let ids: HashSet<u64> = list.list().records().iter().map(|record| record.subject.0).collect();
    assert_eq!(ids.len(), 4);
}
