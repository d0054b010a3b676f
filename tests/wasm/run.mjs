// Runs the program of `src/main.rs`: node run.mjs <file.wasm>
import { readFile } from "node:fs/promises";

const module = await WebAssembly.compile(await readFile(process.argv[2]));
// The library's random source is linked and not used.
const imports = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][name] = () => {
        throw new Error(`${from}.${name} is not there`);
    };
}
const { exports } = await WebAssembly.instantiate(module, imports);
const code = exports.main(0, 0);
if (code !== 0) {
    console.error(`failed at line ${code} of src/main.rs`);
    process.exit(1);
}
