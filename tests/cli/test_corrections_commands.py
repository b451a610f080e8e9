"""`corrections export|import` on real files."""

from __future__ import annotations

import json

FILE = {
    "format": "drr-desktop corrections",
    "version": 1,
    "observances": [{"key": "own_fair", "name_en": "Fair", "rule": "gregorian 03-15"}],
    "dates": [
        {"observance_key": "eid_al_fitr", "year": 1448, "start_on": "2027-03-10", "source": "a notice"},
        {"observance_key": "eid_al_fitr", "year": 2027, "start_on": "2027-03-10"},
    ],
}
KEYS = ["kind", "key", "year", "organization", "verdict", "reason"]


def test_a_file_comes_in_and_goes_out_again(drr, drr_json, tmp_path):
    source, out = tmp_path / "in.json", tmp_path / "out.json"
    source.write_text(json.dumps(FILE), "utf-8")
    dry = drr_json("corrections", "import", str(source), "--dry-run")
    assert all(list(row) == KEYS for row in dry)
    assert [row["verdict"] for row in dry] == ["new", "new", "refused"]
    assert drr_json("corrections", "import", str(source)) == dry, "the dry run wrote nothing"
    again = drr_json("corrections", "import", str(source))
    assert [row["verdict"] for row in again] == ["same", "same", "refused"]
    told = drr_json("corrections", "export", "--to", str(out))
    assert (told["observances"], told["dates"], told["left_out"]) == (1, 1, 0)
    written = json.loads(out.read_text("utf-8"))
    assert written["dates"] == FILE["dates"][:1]
    words = ("occurrences", "--from", "2027-03-01", "--to", "2027-03-31")
    (eid,) = drr_json(*words, "--key", "eid_al_fitr")
    assert (eid["start"], eid["certainty"], eid["source"]) == ("2027-03-10", "announced", "a notice")
    assert [row["start"] for row in drr_json(*words, "--key", "own_fair")] == ["2027-03-15"]


def test_what_cannot_be_is_one_line_and_changes_nothing(drr, tmp_path):
    for words, said in (
        (("export", "--to", str(tmp_path / "out.json")), "no own observances"),
        (("import", str(tmp_path / "nowhere.json")), "nowhere.json"),
        (("import",), "FILE"),
        ((), "what"),
    ):
        answer = drr("corrections", *words)
        assert answer.code == 2, words
        assert said in answer.err
        assert answer.err.count("\n") == 1
        assert not answer.out
    assert not (tmp_path / "out.json").exists()
