"""What is installed: every file of the package, its data among them."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    source = ROOT / "src"
    wanted = {
        file.relative_to(source).as_posix()
        for file in (source / "polemic").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert wanted <= held
    assert {file.suffix for file in map(Path, wanted)} >= {".py", ".yaml", ".csv", ".typed"}
    assert any(name.endswith("licenses/LICENSE") for name in held)
