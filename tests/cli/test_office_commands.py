"""People, outreach, feeds and lists through the command line, on one file."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def amina(drr_json):
    return drr_json(
        "contacts",
        "add",
        "--name",
        "Amina Diallo",
        "--email",
        "amina@example.org",
        "--phone",
        "613-555-0142",
        "--language",
        "fr",
        "--letter-language",
        "fr",
        "--organization",
        "Nepean Prayer Hall",
        "--role",
        "Secretary",
        "--community",
        "Muslim",
        "--tag",
        "Advisory",
        "--consent",
        "express_written",
    )


def test_a_contact_comes_back_as_it_was_added(drr_json, amina):
    shown = drr_json("contacts", "show", amina["id"])
    assert shown == amina
    assert shown["emails"] == ["amina@example.org"]
    assert shown["organizations"] == ["Nepean Prayer Hall"]
    assert shown["communities"] == ["Muslim"]
    assert shown["consents"][0]["basis"] == "express_written"
    assert drr_json("contacts", "show", "amina diallo")["id"] == amina["id"]


def test_search_folds_names(drr_json, amina):
    drr_json("contacts", "add", "--name", "Nguyễn Thị Hoa")
    drr_json("contacts", "add", "--name", "王小明")
    for text, name in (
        ("nguyen", "Nguyễn Thị Hoa"),
        ("小明", "王小明"),
        ("dial", "Amina Diallo"),
        ("0142", "Amina Diallo"),
    ):
        assert [row["name"] for row in drr_json("contacts", "list", "--search", text)] == [name]


def test_an_interaction_and_its_follow_up_are_one_entry(drr_json, amina):
    logged = drr_json(
        "outreach",
        "log",
        "--with",
        "Amina Diallo",
        "--summary",
        "Tea with the board",
        "--when",
        "2026-11-20T14:30",
        "--follow-up",
        "Send the parking plan",
        "--due",
        "2026-12-01",
        "--commitment",
    )
    assert logged["happened_at"] == "2026-11-20T14:30-05:00"
    assert logged["with"] == ["Amina Diallo"]
    assert logged["follow_ups"][0]["due_on"] == "2026-12-01"
    assert drr_json("outreach", "list") == [logged]
    assert drr_json("outreach", "list", "--from", "2026-11-21") == []


def test_a_list_says_why_and_leaves_a_record(drr_json, drr, amina, tmp_path):
    drr_json(
        "contacts", "add", "--name", "Yusuf Warsame", "--email", "yusuf@example.org", "--community", "Muslim"
    )
    made = drr_json("lists", "create", "--name", "Eid", "--community", "Muslim")
    shown = drr_json("lists", "show", "Eid")
    assert [v["name"] for v in shown["included"]] == ["Amina Diallo"]
    assert [(v["name"], v["reason"]) for v in shown["excluded"]] == [("Yusuf Warsame", "no_consent")]
    assert drr_json("lists", "explain", "Eid", "Yusuf Warsame")["reason"] == "no_consent"
    target = tmp_path / "eid.csv"
    receipt = drr_json("lists", "export", made["id"], "--to", str(target))
    assert receipt["count"] == 1
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row for row in csv.reader(file)][1][0] == "Amina Diallo"


def test_a_feed_is_saved_published_and_exported(drr_json, tmp_path):
    folder = tmp_path / "share"
    folder.mkdir()
    made = drr_json("feeds", "create", "--name", "Section", "--tradition", "Jewish", "--folder", str(folder))
    first = drr_json("feeds", "publish", "Section")
    again = drr_json("feeds", "publish", made["id"])
    assert (first["changed"], again["changed"]) == (True, False)
    assert first["sha256"] == again["sha256"]
    target = tmp_path / "one.ics"
    exported = drr_json(
        "feeds",
        "export",
        "--tradition",
        "Muslim",
        "--from",
        "2027-01-01",
        "--to",
        "2027-12-31",
        "--language",
        "fr",
        "--to",
        str(target),
    )
    text = target.read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == exported["entries"] > 10
    assert "STATUS:TENTATIVE" in text
    assert "Aïd el-Fitr (date attendue)" in text


@pytest.mark.parametrize(
    "words",
    [
        ("contacts", "add", "--name", "   "),
        ("contacts", "add", "--name", "X", "--email", "no-at-sign"),
        ("contacts", "add", "--name", "X", "--consent", "express_written"),
        ("contacts", "show", "Nobody"),
        ("outreach", "log", "--summary", "x", "--when", "noon"),
        ("outreach", "log", "--summary", "x", "--with", "Nobody"),
        ("outreach", "log", "--summary", "x", "--due", "2026-12-01"),
        ("lists", "create", "--name", "L", "--community", "Nowhere"),
        ("lists", "show", "Nothing"),
        ("feeds", "create", "--name", "F", "--tradition", "Muslin"),
        ("feeds", "publish", "Nothing"),
        ("feeds", "export", "--from", "2027-01-01", "--to", "2027-12-31"),
        ("feeds", "export", "--from", "1850-01-01", "--to", "2200-12-31", "--to", "long.ics"),
        ("feeds", "export", "--from", "2027-01-01", "--to", "2027-12-31", "--to", "/nonexistent/place/f.ics"),
        ("demo", "--people", "-1"),
        ("--screenshots", "", "contacts", "list"),
        ("contacts", "add", "--name", "caf\udce9"),
    ],
    ids=" ".join,
)
def test_bad_input_changes_nothing(drr, drr_json, words):
    answer = drr(*words)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert not answer.out
    for what in (("contacts", "list"), ("outreach", "list"), ("lists", "list"), ("feeds", "list")):
        assert drr_json(*what) == []


def test_a_folder_that_refuses_a_feed_does_not_stay_in_it(drr, drr_json, tmp_path):
    drr_json("feeds", "create", "--name", "F", "--tradition", "Muslim", "--folder", str(tmp_path))
    assert drr("feeds", "publish", "F", "--folder", str(tmp_path / "gone")).code == 2
    assert drr_json("feeds", "list")[0]["folder"] == str(tmp_path)


def test_a_name_is_one_line_that_no_terminal_obeys(drr, drr_json, amina):
    added = drr_json("contacts", "add", "--name", "\x1b[31mA\nB\x07 ")
    assert added["name"] == "[31mA B"
    drr_json("outreach", "log", "--with", added["id"], "--summary", "Tea \x1b]0;title\x07")
    assert "\x1b" not in drr("outreach", "list").out


@pytest.mark.parametrize("name", ["", "x" * 300, "nowhere/office.drr"])
def test_a_data_file_that_cannot_be_is_a_sentence(drr, tmp_path, name):
    answer = drr("contacts", "list", "--data", name and str(tmp_path / name), with_data=False)
    assert (answer.code, answer.err.count("\n"), answer.out) == (2, 1, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's")
@pytest.mark.parametrize(("redirect", "code"), [("> /dev/full", 2), (">&-", 0), (">&- 2>&-", 0)])
def test_an_answer_that_cannot_be_written_is_not_our_fault(redirect, code):
    command = f"'{sys.executable}' -m drr_desktop observances --format json {redirect}"
    answer = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == code, answer.stderr
    assert answer.stderr.count("\n") == (1 if code else 0)


def test_a_sample_office_is_the_same_for_the_same_seed(drr, drr_json, data, tmp_path):
    counts = drr_json("demo", "--people", "30", "--interactions", "20", "--seed", "7")
    assert counts["people"] == 30
    rows = drr_json("contacts", "list")
    assert drr("demo").code == 2, "a file that is there is left alone"
    other = tmp_path / "other.drr"
    drr(
        "demo", "--people", "30", "--interactions", "20", "--seed", "7", "--data", str(other), with_data=False
    )
    data.unlink()
    data.with_suffix(".drr.keys.json").unlink(missing_ok=True)
    assert [row["name"] for row in rows]
    listed = drr("contacts", "list", "--format", "json", "--data", str(other), with_data=False).json
    assert [(r["id"], r["name"]) for r in listed] == [(r["id"], r["name"]) for r in rows]
    mails = [
        m
        for r in listed
        for m in drr(
            "contacts", "show", r["id"], "--format", "json", "--data", str(other), with_data=False
        ).json["emails"]
    ]
    assert mails
    assert all("example.org" in mail for mail in mails)


def test_without_a_screen_one_sentence_and_exit_code_2(tmp_path):
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYTHONPATH": "."}
    result = subprocess.run(
        [sys.executable, "-m", "drr_desktop"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if sys.platform.startswith("linux"):
        assert result.returncode == 2
        assert "no screen" in result.stderr
        assert result.stderr.count("\n") == 1


def test_commands_start_without_qt_and_without_the_store():
    program = (
        "import sys; from drr_desktop.cli import run\n"
        "run(['occurrences', '--from', '2027-03-01', '--to', '2027-03-31'])\n"
        "heavy = ('PySide6', 'sqlalchemy', 'icalendar', 'alembic')\n"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.stderr.strip() == "[]"


def test_a_name_is_never_a_formula_in_a_spreadsheet(drr, drr_json):
    drr_json("contacts", "add", "--name", "=1+1")
    answer = drr("contacts", "list", "--format", "csv")
    assert "'=1+1" in answer.out
    assert ",=1+1" not in answer.out
