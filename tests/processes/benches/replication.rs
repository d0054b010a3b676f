//! How fast a sign-out reaches another process, and what a list of 100,000 costs at start-up:
//! `cargo bench -p trickster-session-processes --bench replication`. It needs redis-server.

use std::error::Error;
use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Revocations, SessionData, TypedSession};
use trickster_session_processes::redis::Redis;

const SECRET: &str = "the secret that signs in this benchmark";
const SIGN_OUTS: u64 = 1000;
const RECORDS: u64 = 100_000;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

async fn sessions(url: &str) -> Result<(TypedSession<Login>, Revocations), Box<dyn Error>> {
    let keyring = Keyring::from_text(SECRET)?;
    let revocations = Revocations::redis(url, "benchmark", &keyring).await?;
    let builder = TypedSession::builder(keyring).revocations(revocations.clone());
    Ok((builder.build()?, revocations))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    match std::env::var("REDIS_URL") {
        Ok(url) => other_process(&url).await,
        Err(_) => measure().await,
    }
}

/// Says how long it took to start and how much memory that took, and then for each cookie when it is refused.
async fn other_process(url: &str) -> Result<(), Box<dyn Error>> {
    let (before, started) = (memory()?, Instant::now());
    let (sessions, revocations) = sessions(url).await?;
    let took = started.elapsed().as_millis();
    println!("{took} {} {}", memory()? - before, revocations.status().subjects);
    for cookie in std::io::stdin().lock().lines() {
        let cookie = cookie?;
        sessions.verify(&cookie)?;
        println!("accepted");
        while sessions.verify(&cookie).is_ok() {}
        println!("refused");
    }
    Ok(())
}

/// The memory of this process, in KiB.
fn memory() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim_end_matches("kB").trim().parse()?)
}

struct Process {
    child: Child,
    stdin: ChildStdin,
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Process {
    fn start(url: &str) -> Result<Self, Box<dyn Error>> {
        let mut child = Command::new(std::env::current_exe()?)
            .env("REDIS_URL", url)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdin = child.stdin.take().ok_or("no stdin")?;
        let stdout = BufReader::new(child.stdout.take().ok_or("no stdout")?).lines();
        Ok(Process { child, stdin, stdout })
    }

    fn line(&mut self) -> Result<String, Box<dyn Error>> {
        Ok(self.stdout.next().ok_or("the process has ended")??)
    }

    fn end(self) -> Result<(), Box<dyn Error>> {
        let Process { mut child, stdin, .. } = self;
        drop(stdin);
        child.wait()?;
        Ok(())
    }
}

async fn measure() -> Result<(), Box<dyn Error>> {
    let redis = Redis::start();
    let (sessions, revocations) = sessions(&redis.url()).await?;

    let mut other = Process::start(&redis.url())?;
    other.line()?;
    let mut times = Vec::new();
    for user_id in 0..SIGN_OUTS {
        let cookie = sessions.set(&Login { user_id })?;
        writeln!(other.stdin, "{}", cookie.pair())?;
        other.line()?;
        let signed_out = Instant::now();
        let _ = sessions.sign_out(cookie.pair());
        // The line is written once the other process refuses.
        other.line()?;
        times.push(signed_out.elapsed());
    }
    other.end()?;
    times.sort();
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "from sign_out to refusal elsewhere, of {SIGN_OUTS}: median {median:?}, worst {worst:?}"
    );

    for user_id in SIGN_OUTS..RECORDS {
        let _ = sessions.sign_out(sessions.set(&Login { user_id })?.pair());
    }
    revocations.flush(Duration::from_secs(60)).await?;
    let mut other = Process::start(&redis.url())?;
    let line = other.line()?;
    other.end()?;
    let numbers: Vec<_> = line.split(' ').collect();
    let [milliseconds, kibibytes, records] = numbers[..] else {
        return Err("three numbers".into());
    };
    println!("start-up with {records} records: {milliseconds} ms and {kibibytes} KiB");
    let mut info = redis.connection();
    let bytes: u64 = redis::cmd("MEMORY").arg("USAGE").arg("benchmark").query(&mut info)?;
    println!("the stream in Redis: {} bytes a record", bytes / RECORDS);
    Ok(())
}
