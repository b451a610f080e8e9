"""What is installed is whole: a wheel carries its resources and answers away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr[-2000:]
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    missing = {
        f"drr_desktop/_resources/{p.relative_to(ROOT / 'resources').as_posix()}" for p in resources
    } - names
    assert not missing
    assert "drr_desktop/_resources/observances/catalogue.bin" in names
    assert any(name.startswith("drr_desktop/storage/migrations/versions/") for name in names)


def test_the_program_answers_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    environment = os.environ | {
        "PYTHONPATH": str(tmp_path / "site"),
        "DRR_CACHE_DIR": str(tmp_path / "cache"),
    }
    command = [sys.executable, "-m", "drr_desktop", "observances", "--format", "json"]
    answer = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert len(json.loads(answer.stdout)) >= 735
    assert not (tmp_path / "cache").exists(), "the compiled catalogue in the wheel is good as it is"
