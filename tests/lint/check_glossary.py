#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that every identifier in GLOSSARY.md is in the code, and that no term stands there twice.

Prints `GLOSSARY.md:line: what is wrong` for each and exits 1; exits 0 if nothing is.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

FOLDERS = ("db", "vision", "kiosk")


def words_of(root: Path) -> set[str]:
    words: set[str] = set()
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            if path.suffix in {".h", ".cpp"}:
                words.update(re.findall(r"[A-Za-z]\w+", path.read_text(encoding="utf-8")))
    return words


def problems_of(root: Path) -> list[str]:
    words = words_of(root)
    problems = []
    terms: dict[str, int] = {}
    for number, line in enumerate((root / "GLOSSARY.md").read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 3 or cells[0] in {"中文", "---"}:
            continue
        if cells[0] in terms:
            problems.append(f"GLOSSARY.md:{number}: {cells[0]} stands in line {terms[cells[0]]} already")
        terms[cells[0]] = number
        names = re.findall(r"`([^`]+)`", cells[2])
        problems += [f"GLOSSARY.md:{number}: `{name}` is not in the code" for name in names if name not in words]
        if not names:
            problems.append(f"GLOSSARY.md:{number}: has no identifier")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the project")
    problems = problems_of(parser.parse_args().root.resolve())
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
