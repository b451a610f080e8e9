"""Commands run in this process on a real data file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from drr_desktop.cli import run


@dataclass
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "office.drr"


@pytest.fixture
def drr(capsys: pytest.CaptureFixture[str], data: Path) -> Callable[..., Answer]:
    """Call a command with the test's own data file."""

    def call(*words: str, with_data: bool = True) -> Answer:
        capsys.readouterr()
        code = run([*words, "--data", str(data)] if with_data else list(words))
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return call


@pytest.fixture
def drr_json(drr: Callable[..., Answer]) -> Callable[..., Any]:
    """Call a command and read its JSON."""
    return lambda *words: drr(*words, "--format", "json").json
