"""Where the real files of other programs lie, and what a vCard says whatever its version."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from drr_desktop.interchange.vcard.lines import read, unescaped

SAMPLES = Path(__file__).resolve().parents[2].parent / "shared" / "samples" / "contacts"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the sample files of other programs are not here"
)
VCARDS = sorted(SAMPLES.glob("*/*.vcf"))
TABLES = sorted(SAMPLES.glob("*/*.csv"))
# The same under another name in another version.
_SAME = {"X-ABSHOWAS": "KIND", "X-ALTERNATE-N": "N", "X-ALTERNATE-FN": "FN", "COMPANY": "ORG"}


def said(content: bytes) -> Counter[tuple[str, str]]:
    """Every property with the letters and digits of its value, without what carries it."""
    found: Counter[tuple[str, str]] = Counter()
    for card in read(content):
        for p in card.properties:
            name = _SAME.get(p.name, p.name)
            value = unescaped(re.sub(r"^data:[^;]*;base64,", "", p.value))
            value = "org" if name == "KIND" and value == "COMPANY" else value
            if name == "TEL":
                value = value.lower().removeprefix("tel:").replace("ext", "")
            letters = re.sub(r"[\W_]+", "", value)
            if letters and name != "VERSION":
                found[name, letters] += 1
    return found
