"""What the library costs a build: `python3 benches/cold_build.py`.

It makes two crates with the same ten structs of ten fields in a temporary directory: one derives
serde's traits alone, the other also `SessionData`. Both use the versions in this `Cargo.lock`.
Each is checked from an empty target directory (cold) and after a change of one line (warm), in turns.
It prints the fastest round of each, in seconds of wall clock and of CPU time, and the ratios.

The library is a git dependency, a snapshot of this checkout: cargo compiles those like published
crates, while a path dependency is compiled incrementally, which takes twice as long.

`ROUNDS=9` measures longer. `FEATURES=postcard` turns features of the library on.
"""

import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

ROUNDS = int(os.environ.get("ROUNDS", 5))
FEATURES = [name for name in os.environ.get("FEATURES", "").split(",") if name]
ROOT = Path(__file__).resolve().parent.parent

FIELDS = [
    ("", "user_id", "u64"),
    ("", "tenant", "u32"),
    ("", "expires", "Option<i64>"),
    ("", "admin", "bool"),
    ("max_len(40)", "name", "String"),
    ("max_len(40)", "email", "Option<String>"),
    ("max_len(8)", "groups", "Vec<u32>"),
    ("max_len(4, 16)", "tags", "Vec<String>"),
    ("", "ratio", "f64"),
    ("", "place", "(u16, u16)"),
]

MANIFEST = """\
[package]
name = "{name}"
version = "0.0.0"
edition = "2024"

[dependencies]
serde = {{ version = "1", features = ["derive"] }}
{library}
[workspace]
"""


def source(with_library):
    text = "use serde::{Deserialize, Serialize};\n"
    if with_library:
        text += "use trickster_session::SessionData;\n"
    for number in range(10):
        derives = "Serialize, Deserialize" + (", SessionData" if with_library else "")
        text += f"\n#[derive({derives})]\n"
        if with_library:
            text += f'#[session(name = "__Host-session{number}", max_age = "30d")]\n'
        text += f"pub struct Session{number} {{\n"
        for limit, name, of in FIELDS:
            if with_library and limit:
                text += f"    #[session({limit})]\n"
            text += f"    pub {name}: {of},\n"
        text += "}\n"
    return text


def cargo(crate, *arguments):
    """Runs cargo in `crate` and gives its seconds of wall clock and of CPU time."""
    env = dict(os.environ, CARGO_TARGET_DIR=str(crate / "target"), CARGO_TERM_COLOR="never")
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(["cargo", *arguments], cwd=crate, env=env, check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu


def snapshot(directory):
    """A git repository with the files of this checkout, as they are now."""
    git = ["git", "-c", "user.name=benches", "-c", "user.email=benches@localhost"]
    listed = [*git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for file in files.split("\0"):
        if (ROOT / file).is_file():
            (directory / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, directory / file)
    for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message=snapshot"]):
        subprocess.run([*git, *command], cwd=directory, check=True)
    return directory


def make(directory, name, library):
    crate = directory / name
    (crate / "src").mkdir(parents=True)
    with_library = library is not None
    features = ", ".join(f'"{feature}"' for feature in FEATURES)
    line = f'trickster-session = {{ git = "file://{library}", features = [{features}] }}\n'
    manifest = MANIFEST.format(name=name, library=line if with_library else "")
    (crate / "Cargo.toml").write_text(manifest)
    (crate / "src/lib.rs").write_text(source(with_library))
    # Cargo keeps the versions of what the crate needs and drops the rest.
    shutil.copy(ROOT / "Cargo.lock", crate)
    cargo(crate, "fetch", "--quiet")
    return crate


def main():
    best = {}
    with tempfile.TemporaryDirectory() as directory:
        directory = Path(directory)
        library = snapshot(directory / "library")
        crates = {
            "serde": make(directory, "serde-alone", None),
            "session": make(directory, "with-session", library),
        }
        for round_number in range(ROUNDS):
            for name, crate in crates.items():
                shutil.rmtree(crate / "target", ignore_errors=True)
                cold = cargo(crate, "check", "--quiet", "--offline")
                with open(crate / "src/lib.rs", "a") as file:
                    file.write(f"pub const ROUND_{round_number}: u32 = {round_number};\n")
                warm = cargo(crate, "check", "--quiet", "--offline")
                for kind, measured in (("cold", cold), ("warm", warm)):
                    known = best.get((kind, name), measured)
                    best[kind, name] = tuple(map(min, known, measured))

    print("| `cargo check` | serde alone | with Trickster Session | ratio | CPU, serde | CPU, with | ratio |")
    print("| --- | --: | --: | --: | --: | --: | --: |")
    for kind in ("cold", "warm"):
        (wall, cpu), (our_wall, our_cpu) = best[kind, "serde"], best[kind, "session"]
        print(
            f"| {kind} | {wall:.2f} | {our_wall:.2f} | {our_wall / wall:.2f} "
            f"| {cpu:.2f} | {our_cpu:.2f} | {our_cpu / cpu:.2f} |"
        )


if __name__ == "__main__":
    main()
