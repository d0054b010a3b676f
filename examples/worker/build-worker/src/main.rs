//! Builds the Workers of this workspace into `build/`, from what `Cargo.lock` has: `cargo run -p build-worker`,
//! with `-- --release` to optimize them.
//!
//! For a deployment, `worker-build` does more, and downloads the programs that it needs. One of them is
//! wasm-bindgen, here a library, so that its version is that of the crate `wasm-bindgen`.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// Each package, and the directory of its JavaScript.
const WORKERS: [(&str, &str); 2] = [("worker-example", "build"), ("worker-bench", "build/bench")];

fn main() -> Result<(), Box<dyn Error>> {
    let release = env::args().skip(1).any(|arg| arg == "--release");
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(&workspace).args(["build", "--locked", "--target", TARGET]);
    cargo.args(WORKERS.iter().flat_map(|(package, _)| ["--package", *package]));
    cargo.args(release.then_some("--release"));
    if !cargo.status()?.success() {
        return Err("cargo build failed".into());
    }
    // This program is in `target/debug/`.
    let program = env::current_exe()?;
    let target = program.ancestors().nth(2).ok_or("the target directory is missing")?;
    for (package, directory) in WORKERS {
        let wasm = format!("{}.wasm", package.replace('-', "_"));
        let profile = if release { "release" } else { "debug" };
        let directory = workspace.join(directory);
        let wasm = target.join(TARGET).join(profile).join(wasm);
        let mut output = Bindgen::new()
            .module(true)?
            .typescript(false)
            .input_path(wasm)
            .out_name("index")
            .generate_output()?;
        output.emit(&directory)?;
        let script = directory.join("index.js");
        // workerd does not know `source` yet, and imports a module of WebAssembly as such.
        let mut text = fs::read_to_string(&script)?.replace("import source ", "import ");
        // The names of these directories contain a hash, which `worker.capnp` cannot know.
        let snippets = output.snippets().iter().filter(|(_, texts)| !texts.is_empty());
        for (at, (identifier, texts)) in snippets.enumerate() {
            text = text
                .replace(&format!("./snippets/{identifier}/inline0"), &format!("./snippet{at}"));
            fs::write(directory.join(format!("snippet{at}.js")), texts.concat())?;
        }
        fs::write(script, text)?;
        fs::remove_dir_all(directory.join("snippets"))?;
    }
    Ok(())
}
