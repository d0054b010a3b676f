"""What a session costs a request of a real server: `python3 benches/load.py`, on Linux, with wrk.

It builds `examples/login` in release, runs it with one worker on one core and wrk on another, and
takes turns: GET /profile without a cookie, with another cookie as long as the session's, with a
forged session (all three the same answer) and with a session.
It prints the server's CPU time for one request, the median of all rounds, and the differences.
"""

import http.client
import os
import re
import statistics
import subprocess
import sys
import time

ROUNDS, SECONDS, PORT = int(os.environ.get("ROUNDS", 13)), 3, 3917
TICK = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def per_request(pid, cookie):
    header = ["-H", f"Cookie: {cookie}"] if cookie else []
    url = f"http://127.0.0.1:{PORT}/profile"
    before = cpu_seconds(pid)
    wrk = ["taskset", "-c", "1", "wrk", "-t1", "-c16", f"-d{SECONDS}s", *header, url]
    report = subprocess.run(wrk, check=True, capture_output=True, text=True).stdout
    requests = int(re.search(r"(\d+) requests in", report)[1])
    return (cpu_seconds(pid) - before) / requests * 1e6


def signed_in():
    for _ in range(100):
        try:
            client = http.client.HTTPConnection("127.0.0.1", PORT)
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            client.request("POST", "/login", "username=alice", form)
            return client.getresponse().getheader("Set-Cookie").split(";")[0]
        except ConnectionRefusedError:
            time.sleep(0.1)
    sys.exit("the server does not answer")


def status(cookie):
    client = http.client.HTTPConnection("127.0.0.1", PORT)
    client.request("GET", "/profile", headers={"Cookie": cookie})
    return client.getresponse().status


def main():
    build = ["cargo", "build", "--release", "-p", "trickster-session-examples", "--example", "login"]
    subprocess.run(build, check=True)
    env = dict(os.environ, ADDR=f"127.0.0.1:{PORT}", TOKIO_WORKER_THREADS="1")
    target = os.environ.get("CARGO_TARGET_DIR", "target")
    server = subprocess.Popen(["taskset", "-c", "0", f"{target}/release/examples/login"], env=env)
    try:
        session = signed_in()
        middle = len(session) // 2
        forged = session[:middle] + ("A" if session[middle] != "A" else "B") + session[middle + 1 :]
        assert (status(session), status(forged)) == (200, 401)
        lanes = {
            "no cookie (401)": "",
            "another cookie (401)": "x" + session[1:],
            "a forged one (401)": forged,
            "a session (200)": session,
        }
        times = {lane: [] for lane in lanes}
        for _ in range(ROUNDS):
            for lane, cookie in lanes.items():
                times[lane].append(per_request(server.pid, cookie))
    finally:
        server.terminate()
    none = times["no cookie (401)"]
    for lane, taken in times.items():
        more = [one - other for one, other in zip(taken, none)]
        spread = f"{min(more):.2f} to {max(more):.2f}"
        print(f"{lane:20} {statistics.median(taken):6.2f} µs, "
              f"{statistics.median(more):+.2f} to no cookie ({spread})")


main()
