"""A folder as target: whole files or none, the last good file stays, one sentence for each fault."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from drr_desktop.domain.errors import UserError
from drr_desktop.publishing import file_names, folder
from drr_desktop.publishing.folder import FolderTarget
from drr_desktop.publishing.target import TARGETS

ROOT = Path(__file__).resolve().parents[2]
NAME = "section-fr.ics"


def names(path) -> list[str]:
    return sorted(p.name for p in path.iterdir())


def test_a_file_appears_whole_and_replaces_the_old_one(tmp_path):
    target = FolderTarget(tmp_path)
    assert target.current(NAME) is None
    assert target.stage(NAME, b"one").place() == str(tmp_path / NAME)
    staged = target.stage(NAME, b"two")
    assert target.current(NAME) == b"one"
    staged.place()
    assert target.current(NAME) == b"two"
    assert names(tmp_path) == [NAME]


def test_what_is_discarded_leaves_no_trace(tmp_path):
    target = FolderTarget(tmp_path)
    target.stage(NAME, b"one").place()
    staged = target.stage(NAME, b"two")
    staged.discard()
    assert names(tmp_path) == [NAME]
    with pytest.raises(ValueError, match="placed once"):
        staged.place()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe in a folder is POSIX's")
def test_a_pipe_is_neither_read_nor_replaced(tmp_path):
    os.mkfifo(tmp_path / NAME)
    target = FolderTarget(tmp_path)
    assert target.current(NAME) is None
    with pytest.raises(UserError, match="Choose another file name") as told:
        target.stage(NAME, b"x")
    assert told.value.code == "name_is_device"
    assert names(tmp_path) == [NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are POSIX's")
def test_a_list_is_for_this_person_alone_and_a_feed_for_everybody(tmp_path):
    target = FolderTarget(tmp_path)
    before = os.umask(0o022)
    try:
        target.stage("list.csv", b"x", private=True).place()
        target.stage(NAME, b"x").place()
    finally:
        os.umask(before)
    assert (tmp_path / "list.csv").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o644


def fault(tmp_path, monkeypatch, code: int):
    """Let the disk refuse, as a full or failing one does, in the middle of the file."""

    def refuse(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(folder.os, "fsync", refuse)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "folder_not_writable"),
        (errno.EIO, "target_failed"),
    ],
)
def test_a_disk_that_refuses_leaves_the_last_good_file(tmp_path, monkeypatch, code, name):
    target = FolderTarget(tmp_path)
    target.stage(NAME, b"good").place()
    fault(tmp_path, monkeypatch, code)
    with pytest.raises(UserError) as caught:
        target.stage(NAME, b"new")
    assert caught.value.code == name
    assert "unchanged" in str(caught.value)
    assert target.current(NAME) == b"good"
    assert names(tmp_path) == [NAME]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_device_that_is_full(tmp_path, monkeypatch):
    def onto_a_full_device(path, flags, mode):
        return real_open("/dev/full", os.O_WRONLY)

    real_open = os.open
    monkeypatch.setattr(folder.os, "open", onto_a_full_device)
    with pytest.raises(UserError) as caught:
        FolderTarget(tmp_path).stage(NAME, b"x" * 100_000)
    assert caught.value.code == "disk_full"


def test_a_missing_folder_is_not_made(tmp_path):
    with pytest.raises(UserError) as caught:
        FolderTarget(tmp_path / "share").stage(NAME, b"x")
    assert caught.value.code == "folder_missing"
    assert not (tmp_path / "share").exists()


NOT_WRITABLE = """
import os, sys
from pathlib import Path
from drr_desktop.domain.errors import UserError
from drr_desktop.publishing.folder import FolderTarget
if os.geteuid() == 0:  # root may write anywhere, so become nobody
    os.setgid(65534)
    os.setuid(65534)
try:
    FolderTarget(Path(sys.argv[1])).stage("section.ics", b"x")
except UserError as error:
    print(error.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_folder_that_may_not_be_written():
    # Not below the tests' own folder, which only its owner may enter.
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o555)
        command = [sys.executable, "-c", NOT_WRITABLE, made]
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        Path(made).chmod(0o755)
        assert said.stdout.strip() == "folder_not_writable", said.stderr
        assert not list(Path(made).iterdir())


def test_a_folder_in_the_file_s_place(tmp_path):
    (tmp_path / NAME).mkdir()
    with pytest.raises(UserError) as caught:
        FolderTarget(tmp_path).stage(NAME, b"x")
    assert caught.value.code == "name_is_folder"
    assert names(tmp_path) == [NAME]


def test_a_replacement_that_is_refused_leaves_the_old_file(tmp_path):
    target = FolderTarget(tmp_path)
    staged = target.stage(NAME, b"x")
    (tmp_path / NAME).mkdir()  # as when another program takes the name in between
    with pytest.raises(UserError):
        staged.place()
    assert names(tmp_path) == [NAME]


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../x.ics",
        "a/b.ics",
        "a\\b.ics",
        "C:x",
        "con",
        "NUL.ics",
        "a\0b",
        "x.",
        " x",
        ".x",
        "é" * 101,
    ],
)
def test_names_that_are_more_than_a_file_are_refused(tmp_path, name):
    assert not file_names.is_safe(name)
    with pytest.raises(UserError):
        FolderTarget(tmp_path).stage(name, b"x")
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["section-fr.ics", "Aïd 2027 (liste).csv", "王小明.txt", "console.ics"])
def test_ordinary_names_are_taken(tmp_path, name):
    FolderTarget(tmp_path).stage(name, b"x").place()
    assert names(tmp_path) == [name]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Calendrier de la section", "calendrier-de-la-section.ics"),
        ("Jours sans réunion / fêtes", "jours-sans-reunion-fetes.ics"),
        ("ᐃᓄᒃᑎᑐᑦ", "calendar.ics"),
        ("CON", "calendar.ics"),
        ("x" * 300, "x" * 80 + ".ics"),
    ],
)
def test_a_suggested_name_is_safe(title, name):
    assert file_names.suggest(title, ".ics") == name
    assert file_names.is_safe(name)


def test_targets_are_registered_by_their_own_key():
    assert {key: target.KEY for key, target in TARGETS.items()} == {"folder": "folder"}
