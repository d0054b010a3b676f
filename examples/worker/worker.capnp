# The Worker in workerd, Cloudflare's runtime, on this machine: `npm start`. The tests use it too. Cloudflare
# itself reads `wrangler.toml`.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    # `cargo run --example login` in the repository.
    (name = "origin", external = (address = "127.0.0.1:3000", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "worker")],
);

# `bench.js`.
const bench :Workerd.Config = (
  services = [
    (name = "worker", worker = .benchWorker),
    (name = "origin", external = (address = "127.0.0.1:9", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "worker")],
);

const worker :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "shim.js", esModule = embed "shim.js"),
    (name = "build/index.js", esModule = embed "build/index.js"),
    (name = "build/snippet0.js", esModule = embed "build/snippet0.js"),
    (name = "build/index_bg.wasm", wasm = embed "build/index_bg.wasm"),
  ],
  bindings = [(name = "SESSION_SECRET", fromEnvironment = "SESSION_SECRET")],
  # As on Cloudflare, `fetch` sends a request for the Worker's own host to the origin.
  globalOutbound = "origin",
);

const benchWorker :Workerd.Worker = (
  compatibilityDate = "2026-11-01",
  modules = [
    (name = "shim.js", esModule = embed "shim.js"),
    (name = "build/index.js", esModule = embed "build/bench/index.js"),
    (name = "build/snippet0.js", esModule = embed "build/bench/snippet0.js"),
    (name = "build/index_bg.wasm", wasm = embed "build/bench/index_bg.wasm"),
  ],
);
