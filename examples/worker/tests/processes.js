// Starts the programs of the tests: the origin and workerd, each on a free port.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import workerd from "workerd";

const REPOSITORY = new URL("../../../", import.meta.url);
const WORKER = new URL("../", import.meta.url);

const started = [];

// Ends all programs. By SIGKILL, because a graceful shutdown waits for connections that are kept alive.
export function stopAll() {
    for (const stop of started.splice(0)) stop();
}

// The first line of a program's output, read from a descriptor, that `pick` takes something from.
function start(command, args, { cwd, env, descriptor, pick }) {
    const stdio = ["ignore", "pipe", "inherit", "pipe"];
    const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env } });
    started.push(() => child.kill("SIGKILL"));
    return new Promise((resolve, reject) => {
        child.on("error", reject);
        child.on("exit", (code) => reject(new Error(`${command} ended with ${code}`)));
        createInterface(child.stdio[descriptor]).on("line", (line) => {
            const picked = pick(line);
            if (picked) resolve(picked);
        });
    });
}

// The address of `examples/login.rs`.
export function startLogin(secret) {
    const args = ["run", "--quiet", "--package", "trickster-session-examples", "--example", "login"];
    return start("cargo", args, {
        cwd: REPOSITORY,
        env: { ADDR: "127.0.0.1:0", SESSION_SECRET: secret },
        descriptor: 1,
        pick: (line) => line.match(/^listening on http:\/\/(.*)$/)?.[1],
    });
}

// The address of an origin that answers as `respond` says.
export async function startOrigin(respond) {
    const server = createServer(respond);
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    started.push(() => {
        server.closeAllConnections();
        server.close();
    });
    return `127.0.0.1:${server.address().port}`;
}

// The URL of a Worker of `worker.capnp`.
export async function startWorker({ secret, origin = "127.0.0.1:9", config = "config" }) {
    const args = ["serve", "worker.capnp", config, "--control-fd=3", "--socket-addr=http=127.0.0.1:0"];
    const port = await start(workerd.default, [...args, `--external-addr=origin=${origin}`], {
        cwd: WORKER,
        env: { SESSION_SECRET: secret },
        descriptor: 3,
        pick: (line) => JSON.parse(line).port,
    });
    return `http://127.0.0.1:${port}`;
}
