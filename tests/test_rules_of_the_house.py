"""The rules that hold the floors, run as tests: imports, types, style, layout."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
    ],
    ids=["style", "format", "types"],
)
def test_checkers_find_nothing(command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-2000:]


def lint_imports(config: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports; import sys; sys.exit(lint_imports(sys.argv[1]))"
    command = [sys.executable, "-c", program, str(config)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_floors_import_downward_only() -> None:
    result = lint_imports(ROOT / "pyproject.toml")
    assert result.returncode == 0, result.stdout[-4000:]


def test_a_broken_floor_is_seen(tmp_path: Path) -> None:
    """The twin: forbidding an import that the program does have must fail, or the rule above sees nothing."""
    config = tmp_path / "broken.toml"
    config.write_text(
        '[tool.importlinter]\nroot_package = "drr_desktop"\n'
        '[[tool.importlinter.contracts]]\nname = "twin"\ntype = "forbidden"\n'
        'source_modules = ["drr_desktop.services"]\nforbidden_modules = ["drr_desktop.domain"]\n',
        "utf-8",
    )
    assert lint_imports(config).returncode != 0


def test_top_level_holds_what_was_agreed() -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    if not tracked:
        pytest.skip("not a git checkout")
    names = {line.split("/")[0] for line in tracked}
    agreed = {"drr_desktop", "resources", "tests", "pyproject.toml", "build.spec", "README.md", "LICENSE"}
    assert {name for name in names if not name.startswith(".")} == agreed
