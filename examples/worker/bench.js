// What an encrypted session costs in workerd, as a ratio to a signed one: `npm run bench`.
import { startWorker, stopAll } from "./tests/processes.js";

const COUNT = 2000;
const ROUNDS = 30;

const bench = await startWorker({ config: "bench" });

// Microseconds for one operation. The clock of a Worker stops while it computes, so the time is taken here.
async function time(format, operation) {
    const times = [];
    for (const count of [0, COUNT]) {
        const start = performance.now();
        const done = await (await fetch(`${bench}/${format}/${operation}/${count}`)).text();
        times.push(performance.now() - start);
        if (done !== String(count)) throw new Error(`${format} ${operation}: ${done} of ${count}`);
    }
    return ((times[1] - times[0]) * 1000) / COUNT;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log("operation  signed µs  encrypted µs  ratio");
for (const operation of ["open", "seal", "reject"]) {
    const rounds = [];
    // The first rounds only let V8 compile. Both formats take turns, because the speed of a machine drifts.
    for (let round = -5; round < ROUNDS; round++) {
        const times = [await time("signed", operation), await time("encrypted", operation)];
        if (round >= 0) rounds.push(times);
    }
    const [signed, encrypted] = [0, 1].map((at) => median(rounds.map((times) => times[at])));
    const ratio = median(rounds.map((times) => times[1] / times[0]));
    const cells = [signed.toFixed(1).padStart(9), encrypted.toFixed(1).padStart(12), ratio.toFixed(1).padStart(5)];
    console.log([operation.padEnd(9), ...cells].join("  "));
}
stopAll();
process.exit();
