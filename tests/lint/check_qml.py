#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that screens are made of the parts that a keyboard and a screen reader can use.

A button is a PressButton, and what is longer than its place a PageScroll; only kiosk/look makes them of Qt's own types.
A row of a list knows how high it is when it is made, so it is not made of a Column of Qt's but of a SteadyColumn.
Prints `file:line: what is wrong` for each and exits 1; exits 0 if nothing is.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

RULES = [
    (
        re.compile(r"\b(T\.)?(AbstractButton|Button|CheckBox|ItemDelegate|RoundButton|ToolButton) \{"),
        Path("kiosk/look/PressButton.qml"),
        "a screen reader cannot press it with Qt 6.4; a PressButton can be",
    ),
    (
        re.compile(r"^\s*Flickable \{"),
        Path("kiosk/look/PageScroll.qml"),
        "it does not follow the Tab key; a PageScroll does",
    ),
]
# What a list makes its rows of: in the list itself, or on a page that hands them to its list (ListPage).
ROW = re.compile(r"^    +(?:delegate|row): (\w+) \{", re.MULTILINE)
COLUMN = re.compile(r"^\s*Column \{")
WHY_STEADY = "a list that makes it learns too late how high it is; a SteadyColumn says it at once"


def problems_of(root: Path) -> list[str]:
    problems = []
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((root / "kiosk").rglob("*.qml"))}
    rows = {row for text in texts.values() if "ListView {" in text or "ListPage {" in text for row in ROW.findall(text)}
    for path, text in texts.items():
        name = path.relative_to(root)
        for number, line in enumerate(text.splitlines(), 1):
            for pattern, home, why in RULES:
                if pattern.search(line) and name != home:
                    problems.append(f"{name.as_posix()}:{number}: {why}")
            if path.stem in rows and COLUMN.search(line):
                problems.append(f"{name.as_posix()}:{number}: {WHY_STEADY}")
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
