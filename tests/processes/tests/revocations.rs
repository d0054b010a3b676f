//! Three servers behind nginx share a list of revocations through Redis: what is signed out of one is
//! refused by all, whatever happens to servers and Redis meanwhile.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use redis::{Commands, cmd};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Revocations, SessionData, TypedSession};
use trickster_session_processes::is_installed;
use trickster_session_processes::nginx::Nginx;
use trickster_session_processes::redis::{
    Fleet, Redis, STREAM, eventually, redis_is_installed, server_command,
};
use trickster_session_tests::login_example::LoginServer;

const SECRET: &str = "the secret that signs in these tests";
const NEXT: &str = "the secret that signs after a rotation";

/// As in the example.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

/// The cookie of a user who has just signed in somewhere.
fn cookie(secrets: &str, user_id: u64) -> String {
    let sessions = TypedSession::<Login>::new(Keyring::from_text(secrets).unwrap());
    sessions.set(&Login { user_id }).unwrap().pair().to_owned()
}

#[test]
fn a_cookie_that_was_copied_before_sign_out_is_refused_by_all_servers() {
    if !redis_is_installed() || !is_installed("nginx", "nginx-light") {
        return;
    }
    let fleet = Fleet::start(SECRET);
    let nginx = Nginx::start(&fleet.addrs);
    let front: SocketAddr = nginx.url("").strip_prefix("http://").unwrap().parse().unwrap();
    let [copied, other] = [1, 2].map(|user| cookie(SECRET, user));
    assert!(fleet.all_accept(&copied) && fleet.accepts(front, &copied));
    fleet.post(front, "/logout", &copied);
    fleet.wait_until_refused(&copied);
    assert!(!fleet.accepts(front, &copied));
    assert!(fleet.all_accept(&other));
    // All sessions of one user, and of no one else.
    let laptop = cookie(SECRET, 3);
    fleet.post(fleet.addrs[0], "/logout-everywhere", &laptop);
    fleet.wait_until_refused(&laptop);
    assert!(fleet.all_accept(&other));
}

#[test]
fn a_server_that_was_killed_and_started_again_still_refuses() {
    if !redis_is_installed() {
        return;
    }
    let mut fleet = Fleet::start(SECRET);
    let copied = cookie(SECRET, 1);
    fleet.post(fleet.addrs[0], "/logout", &copied);
    fleet.wait_until_refused(&copied);
    for server in 0..3 {
        fleet.crash(server);
    }
    for server in 0..3 {
        fleet.start_again(server, SECRET);
        assert!(!fleet.accepts(fleet.addrs[server], &copied), "from its first request on");
    }
}

#[test]
fn what_is_signed_out_while_redis_is_away_is_refused_by_all_once_it_is_back() {
    if !redis_is_installed() {
        return;
    }
    let mut fleet = Fleet::start(SECRET);
    let cookies: Vec<_> = (0..3).map(|user| cookie(SECRET, user)).collect();
    assert!((0..3).all(|server| fleet.is_healthy(server)));
    fleet.redis.crash();
    for (server, cookie) in cookies.iter().enumerate() {
        eventually("it says that Redis is away", || !fleet.is_healthy(server));
        fleet.post(fleet.addrs[server], "/logout", cookie);
        for other in 0..3 {
            let accepts = fleet.accepts(fleet.addrs[other], cookie);
            assert_eq!(accepts, other != server, "only the server of the sign-out knows of it");
        }
        assert_eq!(fleet.health(server, "pending"), 1);
    }
    fleet.redis.start_again();
    cookies.iter().for_each(|cookie| fleet.wait_until_refused(cookie));
    for server in 0..3 {
        eventually("nothing is pending", || fleet.health(server, "pending") == 0);
        eventually("it says that Redis is back", || fleet.is_healthy(server));
    }
}

#[test]
fn what_is_signed_out_while_redis_hangs_is_refused_at_once_and_by_all_later() {
    if !redis_is_installed() {
        return;
    }
    let fleet = Fleet::start(SECRET);
    let [first, second] = [1, 2].map(|user| cookie(SECRET, user));
    fleet.redis.signal("-STOP");
    for cookie in [&first, &second] {
        fleet.post(fleet.addrs[0], "/logout", cookie);
        assert!(!fleet.accepts(fleet.addrs[0], cookie));
    }
    fleet.redis.signal("-CONT");
    [first, second].iter().for_each(|cookie| fleet.wait_until_refused(cookie));
}

#[test]
fn servers_put_back_what_redis_has_lost() {
    if !redis_is_installed() {
        return;
    }
    let mut fleet = Fleet::start(SECRET);
    let first: Vec<_> = (0..20).map(|user| cookie(SECRET, user)).collect();
    first.iter().for_each(|cookie| fleet.post(fleet.addrs[0], "/logout", cookie));
    first.iter().for_each(|cookie| fleet.wait_until_refused(cookie));
    let _: () = cmd("FLUSHALL").query(&mut fleet.redis.connection()).unwrap();
    // A later one does not hide that the others are gone.
    let second = cookie(SECRET, 20);
    fleet.post(fleet.addrs[1], "/logout", &second);
    eventually("everything that was lost is put back", || fleet.redis.records() == 21);

    // A backup from before the last sign-out is restored.
    fleet.redis.crash();
    let backup = fleet.redis.dir().join("backup");
    let appended = fleet.redis.dir().join("appendonlydir");
    std::fs::create_dir(&backup).unwrap();
    for file in std::fs::read_dir(&appended).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), backup.join(file.file_name())).unwrap();
    }
    fleet.redis.start_again();
    let third = cookie(SECRET, 21);
    fleet.post(fleet.addrs[2], "/logout", &third);
    fleet.wait_until_refused(&third);
    assert_eq!(fleet.redis.records(), 22);
    fleet.redis.crash();
    std::fs::remove_dir_all(&appended).unwrap();
    std::fs::rename(&backup, &appended).unwrap();
    fleet.redis.start_again();
    eventually("the record missing from the backup is put back", || fleet.redis.records() == 22);

    fleet.crash(0);
    fleet.start_again(0, SECRET);
    for cookie in first.iter().chain([&second, &third]) {
        assert!(
            !fleet.accepts(fleet.addrs[0], cookie),
            "a server that has only the stream refuses"
        );
    }
}

#[test]
fn a_server_that_starts_without_its_list_says_why() {
    if !redis_is_installed() {
        return;
    }
    let redis = Redis::start();
    let fails = |url: &str, reason: &str| {
        let (status, stderr) = LoginServer::run_until_failure(server_command(url, SECRET));
        assert!(!status.success());
        assert!(stderr.contains(reason), "{url}: {stderr}");
        assert!(!stderr.contains("hunter2") && !stderr.contains("127.0.0.1"), "{url}: {stderr}");
    };
    fails("redis://:hunter2@127.0.0.1:1/", "Redis is not reachable (Connection refused");
    fails("redis:/:hunter2@127.0.0.1", "write redis://user:password@host:6379/0");
    let with_password = redis.url().replace("//", "//:hunter2@");
    fails(&with_password, "WRONGPASS: the user or password in the URL is wrong");
    let mut connection = redis.connection();
    // All but what only a process that runs needs.
    let allowed =
        ["+xrange", "+xrevrange", "+xadd", "+xtrim", "+time", "allkeys", "on", ">hunter2"];
    let _: () =
        cmd("ACL").arg("SETUSER").arg("reader").arg(&allowed).query(&mut connection).unwrap();
    fails(&redis.url().replace("//", "//reader:hunter2@"), "NOPERM: the user needs +xread");
    fails(&format!("{}99", redis.url()), "ERR: the database number may be out of range");
    let _: () = connection.set(STREAM, "text").unwrap();
    fails(&redis.url(), "WRONGTYPE: the key of the stream holds something else");
    let _: () =
        cmd("CONFIG").arg("SET").arg("requirepass").arg("hunter2").query(&mut connection).unwrap();
    fails(&redis.url(), "NOAUTH: the URL needs a password");
}

#[test]
fn the_documented_permissions_suffice_also_over_tls() {
    if !redis_is_installed() || !is_installed("openssl", "openssl") {
        return;
    }
    let mut redis = Redis::start();
    let (url, certificate) = redis.enable_tls();
    let operations = include_str!("../../../docs/operations.md");
    let line = operations.split('`').find(|code| code.starts_with("ACL SETUSER")).unwrap();
    let line = line.replace("myapp:revocations", STREAM).replace(">password", ">hunter2");
    let mut words = line.split(' ');
    let mut acl = cmd(words.next().unwrap());
    words.for_each(|word| {
        acl.arg(word);
    });
    let _: () = acl.query(&mut redis.connection()).unwrap();
    let _: () =
        cmd("ACL").arg("SETUSER").arg("default").arg("off").query(&mut redis.connection()).unwrap();

    let url = url.replace("//", "//sessions:hunter2@");
    let start = || {
        let mut command = server_command(&url, SECRET);
        command.env("SSL_CERT_FILE", &certificate);
        LoginServer::spawn(command)
    };
    let (first, second) = (start(), start());
    let client = Fleet::of(redis, &[first.addr(), second.addr()]);
    let ended = cookie(SECRET, 1);
    client.post(first.addr(), "/logout", &ended);
    client.wait_until_refused(&ended);
    let untrusted = LoginServer::run_until_failure(server_command(&url, SECRET));
    assert!(
        untrusted.1.contains("Redis is not reachable (invalid peer certificate"),
        "{}",
        untrusted.1
    );
    drop((first, second));
}

#[test]
fn foreign_and_forged_entries_are_skipped_and_revoke_nothing() {
    if !redis_is_installed() {
        return;
    }
    let redis = Redis::start();
    let mut connection = redis.connection();
    let add = |connection: &mut redis::Connection, fields: &[(&[u8], &[u8])]| {
        let mut add = cmd("XADD");
        add.arg(STREAM).arg("*");
        for (field, value) in fields {
            add.arg(*field).arg(*value);
        }
        let _: String = add.query(connection).unwrap();
    };
    // Other fields, lengths, versions and encodings.
    add(&mut connection, &[(b"r", b"")]);
    add(&mut connection, &[(b"\xff\xfe", b"\xc3\x28")]);
    add(&mut connection, &[(b"r", &[0xff; 26]), (b"r", &[0; 26])]);
    add(&mut connection, &[(b"r", &vec![b'x'; 1_000_000])]);
    for version in 0..=255 {
        add(&mut connection, &[(b"r", &[version; 26])]);
    }
    // A million that look like records.
    let script = "for i = 1, 1000000 do
        redis.call('XADD', KEYS[1], '*', 'r', string.char(1, 1) .. string.format('%08d', i % 1e8) .. string.rep('\\255', 16))
    end";
    let _: () = cmd("EVAL").arg(script).arg(1).arg(STREAM).query(&mut connection).unwrap();

    let mut fleet = Fleet::start_with(redis, SECRET);
    assert_eq!(fleet.health(0, "skipped"), 1_000_260);
    assert_eq!(fleet.health(0, "subjects"), 0);
    let [ended, other] = [1, 2].map(|user| cookie(SECRET, user));
    fleet.post(fleet.addrs[0], "/logout", &ended);
    fleet.wait_until_refused(&ended);

    // What a genuine record says of user 1, changed to all of their sessions, for ever.
    let last: redis::Value = cmd("XREVRANGE")
        .arg(STREAM)
        .arg("+")
        .arg("-")
        .arg("COUNT")
        .arg(1)
        .query(&mut connection)
        .unwrap();
    let mut record = bytes_of(&last, 26).expect("a record");
    let again = cookie_after(&ended);
    assert!(fleet.all_accept(&again));
    record[1] = 2;
    record[10..18].fill(0xff);
    add(&mut connection, &[(b"r", &record)]);
    // This one is read after it.
    fleet.post(fleet.addrs[1], "/logout", &other);
    fleet.wait_until_refused(&other);
    assert!(fleet.all_accept(&again));
    fleet.crash(2);
    fleet.start_again(2, SECRET);
    assert!(fleet.all_accept(&again));
    assert!(!fleet.accepts(fleet.addrs[2], &ended) && !fleet.accepts(fleet.addrs[2], &other));
}

/// A session that the same user began after the one of `cookie` had ended.
fn cookie_after(cookie: &str) -> String {
    let sessions = TypedSession::<Login>::new(Keyring::from_text(SECRET).unwrap());
    let ended = sessions.verify(cookie).unwrap();
    let _ = sessions.sign_out(cookie);
    sessions.set(&Login { user_id: ended.user_id }).unwrap().pair().to_owned()
}

/// The only text of this length in a response.
fn bytes_of(value: &redis::Value, len: usize) -> Option<Vec<u8>> {
    match value {
        redis::Value::BulkString(bytes) if bytes.len() == len => Some(bytes.clone()),
        redis::Value::Array(values) => values.iter().find_map(|value| bytes_of(value, len)),
        _ => None,
    }
}

#[test]
fn of_ten_thousand_sessions_that_end_under_load_none_is_accepted_afterwards() {
    if !redis_is_installed() || !is_installed("nginx", "nginx-light") {
        return;
    }
    const SESSIONS: usize = 10_000;
    let fleet = Fleet::start(SECRET);
    let nginx = Nginx::start(&fleet.addrs);
    let front: SocketAddr = nginx.url("").strip_prefix("http://").unwrap().parse().unwrap();
    let sessions = TypedSession::<Login>::new(Keyring::from_text(SECRET).unwrap());
    let cookies: Vec<_> = (0..SESSIONS as u64)
        .map(|user_id| sessions.set(&Login { user_id }).unwrap().pair().to_owned())
        .collect();
    let (next, ended) = (AtomicUsize::new(0), AtomicBool::new(false));
    let stays = cookie(SECRET, u64::MAX);
    std::thread::scope(|scope| {
        // Others keep asking meanwhile.
        for _ in 0..2 {
            scope.spawn(|| {
                while !ended.load(Ordering::Relaxed) {
                    assert!(fleet.accepts(front, &stays));
                }
            });
        }
        let sign_out = || {
            while let Some(cookie) = cookies.get(next.fetch_add(1, Ordering::Relaxed)) {
                fleet.post(front, "/logout", cookie);
            }
        };
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(sign_out)).collect();
        let results: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
        ended.store(true, Ordering::Relaxed);
        assert!(results.iter().all(Result::is_ok));
    });
    for server in 0..3 {
        eventually("nothing is pending", || fleet.health(server, "pending") == 0);
        eventually("all has arrived", || fleet.health(server, "subjects") == SESSIONS as u64);
    }
    for server in &fleet.addrs {
        for cookie in &cookies {
            assert!(!fleet.accepts(*server, cookie));
        }
        assert!(fleet.accepts(*server, &stays));
    }
}

#[test]
fn revoked_sessions_stay_revoked_through_the_three_deploys_of_a_rotation() {
    if !redis_is_installed() {
        return;
    }
    let mut fleet = Fleet::start(SECRET);
    let mut ended = Vec::new();
    let mut user = 0;
    let mut sign_out = |fleet: &Fleet, secrets: &str, server: usize, ended: &mut Vec<String>| {
        user += 1;
        let cookie = cookie(secrets, user);
        fleet.post(fleet.addrs[server], "/logout", &cookie);
        ended.push(cookie);
    };
    sign_out(&fleet, SECRET, 0, &mut ended);
    let both = [format!("{SECRET},{NEXT}"), format!("{NEXT},{SECRET}")];
    for (secrets, before) in [(&*both[0], SECRET), (&both[1], &both[0]), (NEXT, &both[1])] {
        for server in 0..3 {
            fleet.deploy(server, secrets);
            // Servers of both deploys run side by side; each ends a session that the other began.
            sign_out(&fleet, before, server, &mut ended);
            if server < 2 {
                sign_out(&fleet, secrets, 2, &mut ended);
            }
            ended.iter().for_each(|cookie| fleet.wait_until_refused(cookie));
        }
    }
    fleet.deploy(0, NEXT);
    for cookie in &ended {
        assert!(!fleet.accepts(fleet.addrs[0], cookie));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_can_be_swapped_while_sessions_are_revoked_and_put_back() {
    if !redis_is_installed() {
        return;
    }
    let redis = Redis::start();
    let keyring = Keyring::from_text(SECRET).unwrap();
    let revocations = Revocations::redis(&redis.url(), STREAM, &keyring).await.unwrap();
    let builder = TypedSession::<Login>::builder(keyring).revocations(revocations.clone());
    let sessions = builder.build().unwrap();
    // On threads of their own, so that a deadlock is a failure and not a test that never ends.
    let (done, ended) = std::sync::mpsc::channel();
    let (revoking, revoked) = (sessions.clone(), done.clone());
    std::thread::spawn(move || {
        (0..10_000).for_each(|user| revoking.revoke_all(&user));
        revoked.send(()).unwrap();
    });
    let mut connection = redis.connection();
    std::thread::spawn(move || {
        for round in 0..200 {
            let next = format!("the secret that signs in round {round},{SECRET}");
            sessions.swap_keyring(Keyring::from_text(next).unwrap());
            let _: () = cmd("FLUSHALL").query(&mut connection).unwrap();
        }
        done.send(()).unwrap();
    });
    let both = move || (0..2).try_for_each(|_| ended.recv_timeout(Duration::from_secs(60)));
    if tokio::task::spawn_blocking(both).await.unwrap().is_err() {
        // A panic would wait for the runtime's threads, which hang too.
        eprintln!("a deadlock");
        std::process::abort();
    }
    revocations.flush(Duration::from_secs(60)).await.unwrap();
    let keyring = Keyring::from_text(SECRET).unwrap();
    let again = Revocations::redis(&redis.url(), STREAM, &keyring).await.unwrap();
    let subjects = || again.status().subjects;
    eventually("all is put back", || subjects() >= 10_000);
}
