"""Run every benchmark, or those named, and print each figure against its floor."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main(names: list[str]) -> int:
    folder = Path(__file__).parent
    modules = sorted(path.stem for path in folder.glob("bench_*.py"))
    chosen = [m for m in modules if not names or m.removeprefix("bench_") in names]
    failed = 0
    print(f"{'figure':<58}{'ours ms':>10}{'floor ms':>10}{'ratio':>8}{'limit':>8}  floor")
    for module in chosen:
        for row in importlib.import_module(f"tests.benchmarks.{module}").measure():
            failed += not row.holds
            mark = "" if row.holds else "  OVER"
            print(
                f"{row.name:<58}{row.ours:>10.2f}{row.floor:>10.2f}{row.ratio:>8.2f}{row.limit:>8.2f}"
                f"  {row.floor_name}{mark}",
                flush=True,
            )
    print(f"{failed} over the limit")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
