"""Read the interface's texts out of the source into resources/i18n/*.ts, and compile them.

Run without arguments it updates and compiles; `read_texts` alone is what the tests compare with.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = ROOT / "drr_desktop" / "ui"
TARGETS = {"drr_fr.ts": ("fr_CA", False), "drr_en.ts": ("en_CA", True)}
# A module's own short name for translate, which the reader of texts does not know.
SHORT_NAME = re.compile(
    r"def _t\(text: str\) -> str:\n    return (?:QCoreApplication\.)?translate\(\"(\w+)\", text\)"
)
COUNTED = re.compile(r'(translate\(\s*"\w+",\s*"[^"]*%n[^"]*",\s*"",)\s*')


def tool(name: str) -> str:
    """Return the path of one of PySide6's tools beside this Python."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        message = f"{name} is missing; install the project with its development tools."
        raise SystemExit(message)
    return found


def read_texts(target: Path, language: str, plural_only: bool) -> None:
    """Bring one .ts file up to date with the source; English needs the plural forms alone."""
    with tempfile.TemporaryDirectory() as place:
        names = []
        for source in sorted(SOURCES.rglob("*.py")):
            copy = Path(place) / source.relative_to(SOURCES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(spelled_out(source.read_text("utf-8")), "utf-8")
            names.append(str(copy))
        command = [tool("pyside6-lupdate"), *names, "-ts", str(target), "-no-obsolete", "-silent"]
        command += ["-locations", "none", "-source-language", "en_CA", "-target-language", language]
        subprocess.run(command + ["-pluralonly"] * plural_only, check=True)  # noqa: S603


def spelled_out(text: str) -> str:
    """Return source as lupdate can read it: the short name in full, and any count as a plain number.

    lupdate loses a call of translate whose count is more than a name, and takes a name for no count.
    """
    short = SHORT_NAME.search(text)
    if short is not None:
        text = re.sub(r'(?<![\w.])_t\(\s*"', f'translate("{short[1]}", "', text)
    return COUNTED.sub(r"\1 5) or (", text)


def compile_texts(source: Path) -> None:
    """Write the .qm file beside a .ts file."""
    made = source.with_suffix(".qm")
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(made)], check=True)  # noqa: S603


def main() -> None:
    """Update and compile everything."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (language, plural_only) in TARGETS.items():
        read_texts(FOLDER / name, language, plural_only)
        compile_texts(FOLDER / name)


if __name__ == "__main__":
    main()
