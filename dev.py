"""One-word commands for developers; each needs Python 3.11 or newer and nothing else.

`python3 dev.py check` makes `.venv` (or the folder named in POLEMIC_VENV), installs polemic into it
with its developer tools, and runs every check. A later call installs again only where
pyproject.toml has changed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = Path(os.environ.get("POLEMIC_VENV") or ROOT / ".venv")
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

LINT = (["ruff", "check", "."], ["ruff", "format", "--check", "."])
FORMAT = (["ruff", "check", "--fix", "."], ["ruff", "format", "."])
TYPES = (["mypy"],)
TEST = (["pytest"],)

COMMANDS = {
    "check": ("lint, types and tests: what must pass", (*LINT, *TYPES, *TEST)),
    "test": ("the tests; further words go to pytest", TEST),
    "lint": ("style", LINT),
    "types": ("types", TYPES),
    "format": ("put the code into its style", FORMAT),
    "docs": ("write anew what the documents show of commands' output", (["docs.refresh"],)),
    "bench": ("speed and memory on this machine", (["benchmarks.speed"],)),
    "build": ("the wheel and the source archive, into dist/", (["build"],)),
}


def install() -> None:
    """Makes the environment, unless it stands and pyproject.toml is as it was."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = HOME / "polemic-dev"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if not PYTHON.is_file():
        print(f"making {HOME}", flush=True)
        venv.create(HOME, with_pip=True)
    print("installing polemic with its developer tools", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}[dev]"], check=True)
    stamp.write_text(wanted)


def run(step: list[str]) -> bool:
    """Runs one tool in the environment; says whether it passed."""
    print(f"$ python -m {' '.join(step)}", flush=True)
    return subprocess.run([str(PYTHON), "-m", *step], cwd=ROOT, check=False).returncode == 0


def main(words: list[str]) -> int:
    """Runs the command; every step of it, even where one before has failed."""
    if not words or words[0] not in COMMANDS:
        print("usage: python3 dev.py COMMAND\n")
        print("\n".join(f"  {name:8}{about}" for name, (about, _) in COMMANDS.items()))
        return 2
    install()
    steps = COMMANDS[words[0]][1]
    failed = [step for step in steps if not run([*step, *words[1:]])]
    for step in failed:
        print(f"failed: {' '.join(step)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever calls this may have any Python
        sys.exit(f"polemic needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    sys.exit(main(sys.argv[1:]))
