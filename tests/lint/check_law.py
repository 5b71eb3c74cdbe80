#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that every test that docs/law.md names is there.

A test is named as `Suite.Name` (GoogleTest) or by its file (`tst_name.qml`, or a lint of this folder). A duty without a test has to say **Open** or
**The hall**. Prints `docs/law.md:line: what is wrong` for each and exits 1; exits 0 if nothing is.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

TEST = re.compile(r"TEST(?:_F|_P)?\((\w+),\s*(\w+)\)")


def tests_of(root: Path) -> set[str]:
    found = {path.name for path in (root / "tests").rglob("tst_*.qml")}
    found |= {path.name for path in (root / "tests/lint").glob("check_*.py")}
    for path in (root / "tests").rglob("*_test.cpp"):
        found.update(".".join(names) for names in TEST.findall(path.read_text(encoding="utf-8")))
    return found


def problems_of(root: Path) -> list[str]:
    tests = tests_of(root)
    problems = []
    for number, line in enumerate((root / "docs/law.md").read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 4 or cells[0] in {"Duty", "---"}:
            continue
        named = re.findall(r"`([^`]+)`", cells[3])
        problems += [f"docs/law.md:{number}: there is no test {name}" for name in named if name not in tests]
        if not named and "**Open**" not in cells[2] and "**The hall**" not in cells[2]:
            problems.append(f"docs/law.md:{number}: names no test")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    problems = problems_of(parser.parse_args().root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
