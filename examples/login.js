// The page of the login example. It cannot read the cookie; the server sends what to show.
"use strict";

const element = (id) => document.getElementById(id);
const write = (id, text) => { element(id).textContent = text; };

/// Creates an element with a class and children.
function make(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}

/// Formats Unix seconds in the locale of the user.
const time = (seconds) =>
  new Date(seconds * 1000).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "medium" });

/// Decodes base64url.
function bytes(text) {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

// Rendering

let clocks = null;

const SILENT = "The server did not answer. Is it still running?";

/// Wraps `action` with a notice if the server does not answer.
const heard = (action) => (event) => action(event).catch(() => notice(SILENT, true));

async function show() {
  const state = await (await fetch("/demo/state")).json();
  if (element("notice").textContent === SILENT) notice("");
  const signedIn = Boolean(state.session);
  element("guest").hidden = signedIn;
  element("member").hidden = !signedIn;
  clocks = null;
  if (signedIn) {
    showSession(state.session);
    showClocks(state.clocks);
    showCookie(state.cookie, state.size);
  }
  return state;
}

/// Shows the struct as Rust's `Debug` prints it.
function showSession(session) {
  const line = (name, kind, value) => ["    ", make("b", "", name), ": ", make("i", kind, value), ",\n"];
  element("struct").replaceChildren(
    make("b", "type", "Login"), " {\n",
    ...line("user_id", "number", String(session.user_id)),
    ...line("username", "text", JSON.stringify(session.username)),
    ...line("role", "type", "Role::" + session.role[0].toUpperCase() + session.role.slice(1)),
    "}",
  );
}

function showClocks(times) {
  clocks = { ...times, ahead: times.now - Date.now() / 1000 };
  write("idle-limit", `idle_timeout = "${unit(times.idle_timeout)}"`);
  write("age-limit", `max_age = "${unit(times.max_age)}"`);
  element("idle-bar").max = times.idle_timeout;
  element("age-bar").max = times.max_age;
  tick();
}

/// Seconds as the attribute writes them.
function unit(seconds) {
  const units = [["d", 86400], ["h", 3600], ["m", 60]];
  const [name, size] = units.find(([, size]) => seconds % size === 0) ?? ["s", 1];
  return seconds / size + name;
}

function tick() {
  if (!clocks) return;
  const now = Date.now() / 1000 + clocks.ahead;
  for (const [id, end] of [["idle", clocks.idle_at], ["age", clocks.expired_at]]) {
    const left = Math.max(0, end - now);
    write(id, countdown(Math.ceil(left)));
    element(id + "-bar").value = left;
    if (left === 0) {
      // By the clock of this page. The session may still be valid, since another tab may have used it.
      clocks = null;
      again("The session has ended.");
      return;
    }
  }
}

function countdown(seconds) {
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const days = Math.floor(seconds / 86400);
  const clock = `${two((seconds % 86400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
  return (days ? `${days} d ` : "") + clock;
}

function showCookie(cookie, size) {
  const parts = [["header", cookie.header], ["payload", cookie.payload], ["tag", "•".repeat(cookie.tag)]];
  const all = [cookie.name, "=", ...parts.map(([, text]) => text), cookie.attributes].join("");
  // Keep the mark on the changed character if the cookie is the same.
  if (element("cookie").textContent === all) return;
  let at = 0;
  const spans = parts.map(([part, text]) => make("span", part, ...[...text].map((character) => {
    const span = make("span", "", character);
    span.dataset.at = at;
    span.title = `character ${at}, ${part}`;
    at += 1;
    return span;
  })));
  element("cookie").replaceChildren(
    make("span", "name", cookie.name + "="), ...spans, make("span", "attributes", cookie.attributes),
  );
  element("at").max = at - 1;

  for (const [part, text] of parts) write(`${part}-size`, `${text.length} characters`);
  const view = new DataView(bytes(cookie.header).buffer);
  const hex = (byte) => "0x" + byte.toString(16).padStart(2, "0");
  write("header-text", `Which key signed it (${hex(view.getUint8(1))}), when you signed in (${time(view.getUint32(4))}), ` +
    `and when the cookie was last refreshed (${time(view.getUint32(8))}).`);
  // The last character may also contain bits of the tag.
  write("payload-text", new TextDecoder().decode(bytes(cookie.payload).slice(0, at * 3 / 4 - 12 - 32)));
  showSize(cookie.name.length + at, size);
}

function showSize(now, { largest, limit }) {
  const share = (part) => `${part / limit * 100}%`;
  element("size-now").style.width = share(now);
  element("size-largest").style.width = share(largest);
  element("size-mark").style.left = share(largest);
  write("size-mark", `${largest} at most`);
  write("size-limit", `${limit} bytes`);
  element("size-text").replaceChildren(
    make("b", "", `${now} bytes`), " of name and value. The largest ", make("code", "", "Login"), " takes ",
    make("b", "", `${largest} bytes`), ", which the compiler computed. Browsers drop a cookie of more than ",
    make("b", "", `${limit} bytes`), ".",
  );
}

/// Formats a message of the server: Unix times in the locale of the user, text in backticks as code.
const told = (says) => says
  .replace(/Unix time (\d+)/, (_, seconds) => time(seconds))
  .split("`").map((part, at) => at % 2 ? make("code", "", part) : part);

function notice(text, failed = false) {
  element("notice").hidden = !text;
  element("notice").classList.toggle("error", failed);
  element("notice").replaceChildren(...told(text));
}

/// Shows an error below the username, or removes it.
function usernameError(text) {
  element("username-error").hidden = !text;
  write("username-error", text);
  if (text) element("username").setAttribute("aria-invalid", "true");
  else element("username").removeAttribute("aria-invalid");
}

/// Updates the page; if the session has ended, says why.
const again = heard(async (what) => {
  const before = !element("member").hidden;
  const { rejected } = await show();
  if (!rejected || !before) return;
  notice(`${what} ${rejected.says}`);
  element("username").focus();
});

// Attempts

/// Sends a request, and shows the response in `card`, or an error if there was none.
async function attempt(card, path, options, waiting = "waiting for the server …") {
  const button = card.querySelector("button");
  const shown = card.querySelector(".answer");
  button.setAttribute("aria-disabled", "true");
  shown.replaceChildren(make("p", "asking", waiting));
  write("live", waiting);
  let parts = [make("p", "error", SILENT)];
  let answered = false;
  try {
    const response = await fetch(path, options);
    parts = answer(path, response.status, await response.text());
    answered = true;
    await again(`The server answered ${path} with ${response.status}.`);
  } catch { /* `parts` already says so. */ }
  shown.replaceChildren(...parts);
  button.removeAttribute("aria-disabled");
  // If the answer is hidden, the notice is shown instead.
  write("live", shown.checkVisibility() ? shown.innerText : "");
  return answered;
}

function answer(path, status, text) {
  let body = null;
  try { body = JSON.parse(text); } catch { /* A rejection has no body. */ }
  if (body?.trials) return [...body.trials.map(trial), make("p", "why", ...told(body.why))];
  if (status !== 200) return [make("p", "error", ...told(body?.error ?? `The server answered ${status}. ${text}`))];
  return [result(status, "accepted", [`GET ${path}`], [make("code", "", text)])];
}

const trial = ({ cookie, status, reason, says }) => result(status, reason, told(cookie), told(says));

function result(status, reason, what, says) {
  const verdict = status === 200 ? make("span", "verdict accepted", `✓ 200 ${reason}`)
    : make("span", "verdict rejected", `✗ ${status} rejected: ${reason}`);
  return make("div", "trial", verdict, make("span", "", ...what), make("span", "says", ...says));
}

const post = (body) => ({
  method: "POST",
  ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
});

const tries = {
  profile: (card) => attempt(card, "/profile", {}),
  tamper: async (card) => {
    const input = element("at");
    if (!input.reportValidity()) return;
    if (!await attempt(card, "/demo/tamper", post({ at: Number(input.value) }))) return;
    document.querySelector(".cookie .changed")?.classList.remove("changed");
    document.querySelector(`.cookie [data-at="${input.value}"]`)?.classList.add("changed");
  },
  replay: (card) => attempt(card, "/demo/replay", post()),
  rename: (card) => attempt(card, "/demo/rename", post()),
  wait: async (card) => {
    let left = 5;
    const timer = setInterval(() => {
      const asking = card.querySelector(".asking");
      left -= 1;
      if (asking && left > 0) asking.textContent = `waiting, ${left} …`;
    }, 1000);
    await attempt(card, "/demo/wait", post(), `waiting, ${left} …`);
    clearInterval(timer);
  },
  rotate: (card) => attempt(card, "/demo/rotate", post()),
};

function run(card) {
  const button = card.querySelector("button");
  // Not `disabled`, because a disabled button loses keyboard focus.
  if (button.getAttribute("aria-disabled") !== "true") return tries[card.dataset.try](card);
}

for (const card of document.querySelectorAll("[data-try]")) {
  card.querySelector("button").addEventListener("click", () => run(card));
}

element("at").addEventListener("keydown", (event) => {
  if (event.key === "Enter") run(event.target.closest("[data-try]"));
});

element("cookie").addEventListener("click", async (event) => {
  const { at } = event.target.dataset;
  if (at === undefined) return;
  element("at").value = at;
  const card = document.querySelector("[data-try=tamper]");
  await run(card);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
});

// Sign-in and sign-out. Without this script, the forms do the same and the server redirects.

element("sign-in").addEventListener("submit", heard(async (event) => {
  event.preventDefault();
  const form = new URLSearchParams(new FormData(event.target));
  const response = await fetch("/login", { method: "POST", body: form });
  if (!response.ok) {
    const { error } = await response.json().catch(() => ({}));
    usernameError(error ?? `The server answered ${response.status}.`);
    return element("username").focus();
  }
  const state = await show();
  if (!state.session) {
    return notice("The server set the cookie, but this browser does not keep a `Secure` cookie over plain HTTP. " +
      "Chromium and Firefox do on localhost; elsewhere, use HTTPS, or start the server with `PLAIN_HTTP=1`.", true);
  }
  notice("");
  for (const answer of document.querySelectorAll(".answer")) answer.replaceChildren();
  element("session-title").tabIndex = -1;
  element("session-title").focus();
}));

element("username").addEventListener("input", () => usernameError(""));

element("sign-out").addEventListener("submit", heard(async (event) => {
  event.preventDefault();
  const response = await fetch("/logout", { method: "POST" });
  if (!response.ok) return notice(`The server answered ${response.status}.`, true);
  await show();
  notice("You are signed out. The browser has removed the cookie, and the server rejects every copy of it.");
  element("username").focus();
}));

setInterval(tick, 1000);
document.addEventListener("visibilitychange", () => {
  // Another tab may have signed in or out in the meantime.
  if (!document.hidden) again("The session has ended.");
});
heard(show)();
