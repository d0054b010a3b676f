// The Worker in workerd, with `examples/login.rs` as its origin.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { startLogin, startOrigin, startWorker, stopAll } from "./processes.js";

const SECRET = "correct horse battery staple and a bit more";
const NAME = "__Host-login";
const LOGIN = { user_id: 123, username: "alice", role: "admin" };
const [MINUTE, HOUR, DAY] = [60, 60 * 60, 24 * 60 * 60];

// `login` is the axum program and `edge` the Worker before it. `echoing` is the Worker before `origin`, which
// records each request in `seen`.
let login, origin, edge, echoing;
const seen = [];

async function echo(request, response) {
    const body = [];
    for await (const chunk of request) body.push(chunk);
    const { method, url, headers: received } = request;
    seen.push({ method, url, headers: received, body: Buffer.concat(body) });
    const status = Number(new URL(request.url, "http://origin").searchParams.get("status") ?? 200);
    const headers = { "set-cookie": ["a=1", "b=2"], location: "/elsewhere", "x-origin": "yes" };
    response.writeHead(status, headers).end(status === 200 ? "from the origin" : undefined);
}

before(async () => {
    origin = await startOrigin(echo);
    login = await startLogin(SECRET);
    edge = await startWorker({ secret: SECRET, origin: login });
    echoing = await startWorker({ secret: SECRET, origin });
    login = `http://${login}`;
});
beforeEach(() => seen.splice(0));
after(stopAll);

const hmac = (key, ...data) =>
    data.reduce((hmac, part) => hmac.update(part), createHmac("sha256", key)).digest();

// A cookie whose session was issued and last refreshed this many seconds ago, made as docs/format.md says.
function issue({ issued, refreshed = issued, secret = SECRET }) {
    const prk = hmac("trickster-session", secret);
    const [keyId] = hmac(prk, "key id", "\x01");
    const info = Buffer.from(`v2\x01\0\0${String.fromCharCode(NAME.length)}${NAME}\0`);
    const header = Buffer.from([1, keyId, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    const now = Math.floor(Date.now() / 1000);
    header.writeUInt32BE(now - issued, 4);
    header.writeUInt32BE(now - refreshed, 8);
    const signed = Buffer.concat([header, Buffer.from(JSON.stringify(LOGIN))]);
    const tag = hmac(hmac(prk, info, "\x01"), signed);
    return `${NAME}=${Buffer.concat([signed, tag]).toString("base64url")}`;
}

function get(url, cookie, headers = {}) {
    return fetch(url, { headers: cookie ? { ...headers, cookie } : headers, redirect: "manual" });
}

function post(url, body, cookie) {
    const headers = cookie ? { cookie } : {};
    return fetch(url, { method: "POST", body: new URLSearchParams(body), headers, redirect: "manual" });
}

// The cookie that a response sets, as a browser sends it back.
function cookieOf(response) {
    const [setCookie, ...others] = response.headers.getSetCookie();
    assert.deepEqual(others, []);
    assert.match(setCookie, /; Secure; HttpOnly; SameSite=Lax/);
    return setCookie.split(";")[0];
}

async function assertAccepted(cookie) {
    const response = await get(`${edge}/edge/profile`, cookie);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), LOGIN);
}

// Neither the Worker's own pages nor those of the origin accept it, and the origin does not learn of it.
async function assertRefused(cookie) {
    for (const path of ["/edge/profile", "/profile"]) {
        const response = await get(`${echoing}${path}`, cookie);
        assert.equal(response.status, 401);
        assert.equal(await response.text(), "Not authenticated");
    }
    assert.equal(seen.length, 0);
    await get(`${echoing}/`, cookie);
    assert.equal(seen.at(-1).headers["x-user-id"], undefined);
    seen.splice(0);
}

test("the edge accepts a cookie that axum issued", async () => {
    const cookie = cookieOf(await post(`${login}/login`, { username: "alice" }));
    await assertAccepted(cookie);
    const response = await get(`${edge}/profile`, cookie);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), LOGIN);
});

test("the edge passes on the cookie that axum issues", async () => {
    await assertAccepted(cookieOf(await post(`${edge}/login`, { username: "alice" })));
});

test("axum accepts a cookie that the edge issued", async () => {
    const cookie = cookieOf(await post(`${edge}/edge/login`, { username: "alice" }));
    const response = await get(`${login}/profile`, cookie);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), LOGIN);
    await assertAccepted(cookie);
});

test("the edge refuses a sign-in without a name and with one that is too long", async () => {
    assert.equal((await post(`${edge}/edge/login`, {})).status, 400);
    assert.equal((await post(`${edge}/edge/login`, { username: "a".repeat(33) })).status, 422);
});

test("the edge refuses a request without a cookie", () => assertRefused(undefined));

test("the edge refuses a tampered cookie", async () => {
    const cookie = issue({ issued: 0 });
    await assertAccepted(cookie);
    for (let at = NAME.length + 1; at < cookie.length; at += 7) {
        const other = cookie[at] === "A" ? "B" : "A";
        await assertRefused(cookie.slice(0, at) + other + cookie.slice(at + 1));
    }
    await assertRefused(cookie.slice(0, -1));
});

test("the edge refuses a cookie under another secret", () =>
    assertRefused(issue({ issued: 0, secret: `${SECRET}!` })));

test("the edge refuses a session after its max_age", async () => {
    await assertAccepted(issue({ issued: 30 * DAY - 10 * MINUTE, refreshed: MINUTE }));
    await assertRefused(issue({ issued: 30 * DAY, refreshed: MINUTE }));
});

test("the edge refuses a session after its idle_timeout", async () => {
    await assertAccepted(issue({ issued: 2 * HOUR - 10 * MINUTE }));
    await assertRefused(issue({ issued: 2 * HOUR }));
});

test("the edge refreshes a session after half of its idle_timeout", async () => {
    const early = await get(`${edge}/edge/profile`, issue({ issued: DAY, refreshed: HOUR - 10 * MINUTE }));
    assert.deepEqual(early.headers.getSetCookie(), []);
    const old = issue({ issued: DAY, refreshed: HOUR + MINUTE });
    const cookie = cookieOf(await get(`${edge}/edge/profile`, old));
    assert.notEqual(cookie, old);
    await assertAccepted(cookie);
});

test("the origin learns of the user, and only from the edge", async () => {
    for (const name of ["x-user-id", "X-User-Id", "X-USER-ID"]) {
        await get(`${echoing}/`, issue({ issued: 0 }), { [name]: "1" });
        assert.equal(seen.at(-1).headers["x-user-id"], "123");
        for (const cookie of [undefined, `${NAME}=AAAA`, issue({ issued: 2 * HOUR })]) {
            await get(`${echoing}/`, cookie, { [name]: "1" });
            assert.equal(seen.at(-1).headers["x-user-id"], undefined);
        }
    }
    // Where headers become variables, this is the same name.
    await get(`${echoing}/`, undefined, { "x_user-id": "1" });
    assert.equal(seen.at(-1).headers["x_user-id"], undefined);
});

test("other cookies do no harm, whatever their bytes", async () => {
    await assertAccepted(`other=\xe9\xff; ${issue({ issued: 0 })}; last="`);
});

test("methods, paths, headers and bodies are passed on", async () => {
    const body = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at) % 251));
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const headers = { "content-type": "application/x-test", "x-other": "kept" };
        const response = await fetch(`${echoing}/a%20b?c=d&c=e`, { method, body, headers });
        assert.equal(response.headers.get("x-origin"), "yes");
        assert.equal(await response.text(), "from the origin");
        const request = seen.at(-1);
        assert.equal(request.method, method);
        assert.equal(request.url, "/a%20b?c=d&c=e");
        assert.equal(request.headers["content-type"], "application/x-test");
        assert.equal(request.headers["x-other"], "kept");
        assert.ok(body.equals(request.body));
    }
    for (const method of ["GET", "HEAD", "OPTIONS"]) {
        await fetch(`${echoing}/`, { method });
        assert.equal(seen.at(-1).method, method);
        assert.equal(seen.at(-1).body.length, 0);
    }
});

test("statuses, redirects and cookies of the origin are passed on", async () => {
    for (const status of [200, 204, 302, 304, 404, 503]) {
        const response = await get(`${echoing}/?status=${status}`);
        assert.equal(response.status, status);
        assert.equal(response.headers.get("location"), "/elsewhere");
        assert.deepEqual(response.headers.getSetCookie(), ["a=1", "b=2"]);
    }
});

test("without a usable secret, nothing is passed on", async () => {
    const worker = await startWorker({ secret: "too short", origin });
    assert.equal((await get(`${worker}/`, issue({ issued: 0 }))).status, 500);
    assert.equal(seen.length, 0);
});

// Each sign-out takes a session of another second, because a revocation names a session by its second.
test("sign-out at the edge removes the cookie and ends the session in this isolate", async () => {
    const cookie = issue({ issued: 1 * MINUTE });
    await assertAccepted(cookie);
    const response = await post(`${edge}/edge/logout`, {}, cookie);
    assert.equal(response.status, 200);
    assert.equal(cookieOf(response), `${NAME}=`);
    assert.match(response.headers.get("set-cookie"), /; Max-Age=0/);
    assert.equal((await get(`${edge}/edge/profile`, cookie)).status, 401);
    assert.equal((await get(`${login}/profile`, cookie)).status, 200, "the README says so");
});

test("sign-out at the origin removes the cookie and ends the session there", async () => {
    const cookie = issue({ issued: 2 * MINUTE });
    const response = await post(`${edge}/logout`, {}, cookie);
    assert.equal(response.status, 200);
    assert.equal(cookieOf(response), `${NAME}=`);
    assert.match(response.headers.get("set-cookie"), /; Max-Age=0/);
    assert.equal((await get(`${edge}/profile`, cookie)).status, 401);
    assert.equal((await get(`${edge}/edge/profile`, cookie)).status, 200, "the README says so");
});

test("a Worker seals, opens and rejects signed and encrypted sessions", async () => {
    const bench = await startWorker({ config: "bench" });
    for (const format of ["signed", "encrypted"]) {
        for (const operation of ["seal", "open", "reject"]) {
            assert.equal(await (await fetch(`${bench}/${format}/${operation}/3`)).text(), "3");
        }
    }
});
